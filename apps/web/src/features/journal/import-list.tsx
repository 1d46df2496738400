import { Table } from '@mantine/core'
import type { JournalImportsPage } from '@redress/contracts/journal'
import { Link } from 'react-router'
import { useTexts } from '../../lib/staff-texts.tsx'
import { TimeStamp } from '../../ui/time-stamp.tsx'
import classes from './journal.module.css'

type Props = { imports: JournalImportsPage['imports']; hrefOf: (id: string) => string }

/** Every import with what came of it, the newest first. */
export function ImportList({ imports, hrefOf }: Props) {
  const { t, language } = useTexts()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={t('journal.list')}>
      <Table className={classes.list}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('journal.column.file')}</Table.Th>
            <Table.Th>{t('journal.column.state')}</Table.Th>
            {(['imported', 'known', 'failed'] as const).map((count) => (
              <Table.Th key={count} className={classes.number}>
                {t(`journal.column.${count}`)}
              </Table.Th>
            ))}
            <Table.Th>{t('journal.column.by')}</Table.Th>
            <Table.Th>{t('journal.column.at')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {imports.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td className={classes.name}>
                <Link to={hrefOf(one.id)}>{one.file.name}</Link>
              </Table.Td>
              <Table.Td>{t(`journal.status.${one.status}`)}</Table.Td>
              {(['imported', 'known', 'failed'] as const).map((count) => (
                <Table.Td key={count} className={classes.number}>
                  {hasRun(one.status) ? one.rows[count].toLocaleString(language) : t('journal.no-value')}
                </Table.Td>
              ))}
              <Table.Td>{one.createdBy.name}</Table.Td>
              <Table.Td>
                <TimeStamp at={one.createdAt} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

/** What a dry run counted has not happened. */
function hasRun(status: JournalImportsPage['imports'][number]['status']): boolean {
  return status !== 'uploaded' && status !== 'checking' && status !== 'checked'
}
