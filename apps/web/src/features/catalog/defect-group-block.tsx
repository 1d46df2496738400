import { Button, Group } from '@mantine/core'
import type { DefectGroup } from '@redress/contracts/defects'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Block } from './block.tsx'
import classes from './catalog.module.css'
import type { DefectEdit } from './defect-dialog.tsx'
import { MasterTable } from './master-table.tsx'

/** One group of defects with its codes and how often each is used. */
export function DefectGroupBlock(props: { group: DefectGroup; onEdit: (edit: DefectEdit) => void }) {
  const { t } = useTexts()
  const { group, onEdit } = props
  const name = `${group.code} ${group.name}`
  return (
    <Block
      title={group.active ? name : `${name} (${t('catalog.out-of-use')})`}
      tools={
        <Group gap={6}>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${t('catalog.change-group')}: ${name}`}
            onClick={() => onEdit({ entry: group, groupId: null })}
          >
            {t('catalog.change-group')}
          </Button>
          {group.active && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${t('catalog.new-code')}: ${name}`}
              onClick={() => onEdit({ entry: null, groupId: group.id })}
            >
              {t('catalog.new-code')}
            </Button>
          )}
        </Group>
      }
    >
      {group.codes.length === 0 && <p className={classes.quiet}>{t('catalog.no-codes')}</p>}
      {group.codes.length > 0 && (
        <MasterTable
          label={name}
          width={440}
          rows={group.codes}
          isOff={({ active }) => !active}
          columns={[
            { name: t('catalog.code'), of: ({ code }) => code },
            {
              name: t('catalog.name'),
              of: (code) => (code.active ? code.name : `${code.name} (${t('catalog.out-of-use')})`),
            },
            { name: t('catalog.used'), figure: true, of: ({ used }) => (used < 1000 ? used : '1000+') },
            {
              name: t('catalog.acts'),
              quiet: true,
              of: (code) => (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${t('catalog.edit')}: ${code.code}`}
                  onClick={() => onEdit({ entry: code, groupId: group.id })}
                >
                  {t('catalog.edit')}
                </Button>
              ),
            },
          ]}
        />
      )}
    </Block>
  )
}
