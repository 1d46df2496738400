import { Table } from '@mantine/core'
import type { MailRow } from '@redress/contracts/mails'
import { Link } from 'react-router'
import { useTexts } from '../../lib/staff-texts.tsx'
import { TimeStamp } from '../../ui/time-stamp.tsx'
import { MailStateTag } from './mail-state-tag.tsx'
import classes from './mails.module.css'

type Props = {
  mails: MailRow[]
  current: string | null
  hrefOf: (id: string) => string
  complaintHref: (number: string) => string
}

export function MailTable({ mails, current, hrefOf, complaintHref }: Props) {
  const { t, word } = useTexts()
  return (
    <div className={classes.frame}>
      <Table.ScrollContainer minWidth={480} type="native">
        <Table verticalSpacing={6} className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('mail.subject')}</Table.Th>
              <Table.Th className={classes.lesser}>{t('mail.to')}</Table.Th>
              <Table.Th className={classes.lesser}>{t('mail.kind')}</Table.Th>
              <Table.Th>{t('mail.complaint')}</Table.Th>
              <Table.Th>{t('mail.state')}</Table.Th>
              <Table.Th>{t('mail.created')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {mails.map((mail) => (
              <Table.Tr key={mail.id} className={mail.id === current ? classes.current : undefined}>
                <Table.Td className={classes.subject}>
                  <Link to={hrefOf(mail.id)} aria-current={mail.id === current ? 'true' : undefined}>
                    {mail.subject}
                  </Link>
                </Table.Td>
                <Table.Td className={`${classes.to} ${classes.lesser}`}>{mail.to}</Table.Td>
                <Table.Td className={classes.lesser}>{word('mail-kind', mail.kind) ?? mail.kind}</Table.Td>
                <Table.Td>
                  {mail.complaint && <Link to={complaintHref(mail.complaint)}>{mail.complaint}</Link>}
                </Table.Td>
                <Table.Td>
                  <MailStateTag mail={mail} />
                </Table.Td>
                <Table.Td className={classes.time}>
                  <TimeStamp at={mail.createdAt} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  )
}
