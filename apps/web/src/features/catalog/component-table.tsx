import { Button } from '@mantine/core'
import type { Component } from '@redress/contracts/suppliers'
import { useTexts } from '../../lib/staff-texts.tsx'
import classes from './catalog.module.css'
import { type Column, MasterTable } from './master-table.tsx'

type Props = {
  components: Component[]
  /** Null for those who only read. */
  onEdit: ((component: Component) => void) | null
}

/** What a supplier sells us, with the complaints of a year by its fault. */
export function ComponentTable({ components, onEdit }: Props) {
  const { t } = useTexts()
  if (components.length === 0) return <p className={classes.quiet}>{t('catalog.no-components')}</p>
  const acts: Column<Component>[] = onEdit
    ? [
        {
          name: t('catalog.acts'),
          quiet: true,
          of: (component) => (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${t('catalog.edit')}: ${component.number}`}
              onClick={() => onEdit(component)}
            >
              {t('catalog.edit')}
            </Button>
          ),
        },
      ]
    : []
  return (
    <MasterTable
      label={t('catalog.components')}
      width={480}
      rows={components}
      isOff={({ active }) => !active}
      columns={[
        { name: t('catalog.number'), of: ({ number }) => <span className={classes.name}>{number}</span> },
        {
          name: t('catalog.component'),
          of: ({ name, active }) => (active ? name : `${name} (${t('catalog.out-of-use')})`),
        },
        { name: t('catalog.year-complaints'), figure: true, of: ({ complaints }) => complaints },
        ...acts,
      ]}
    />
  )
}
