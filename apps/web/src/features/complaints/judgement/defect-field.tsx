import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { Complaint } from '@redress/contracts/complaints'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { callSignedIn } from '../../../lib/call-signed-in.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { PickDialog } from '../../../ui/pick-dialog.tsx'
import classes from './judgement.module.css'

type Defect = Complaint['lines'][number]['defect']
type Props = { label: string; defect: Defect; mayChange: boolean; onChange: (defect: Defect) => void }

/** The defect of one line, from the two-level catalogue. */
export function DefectField({ label, defect, mayChange, onChange }: Props) {
  const { t } = useTexts()
  const [open, setOpen] = useState(false)
  return (
    <div>
      <div className={classes.label}>{label}</div>
      <div className={classes.acts}>
        <span>{defect ? `${defect.code} ${defect.name}` : t('fact.empty')}</span>
        {mayChange && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('fact.edit', { name: label })}
            onClick={() => setOpen(true)}
          >
            {t('judgement.pick')}
          </Button>
        )}
        {mayChange && defect && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onChange(null)}>
            {t('judgement.clear')}
          </Button>
        )}
      </div>
      {open && <DefectDialog title={label} onPick={onChange} onClose={() => setOpen(false)} />}
    </div>
  )
}

function DefectDialog(props: { title: string; onPick: (defect: Defect) => void; onClose: () => void }) {
  const { t } = useTexts()
  const [text, setText] = useState('')
  const [q] = useDebouncedValue(text.trim(), 150)
  const found = useQuery({
    queryKey: ['defects', q],
    queryFn: ({ signal }) => callSignedIn('GET /api/defects', { query: { q } }, { signal }),
    placeholderData: keepPreviousData,
  })
  const defects = found.data?.defects ?? []
  return (
    <PickDialog
      title={props.title}
      label={t('pick.defect')}
      loading={found.isPending}
      choices={defects.map(({ id, code, name, group }) => ({ id, label: `${code} ${name}`, hint: group }))}
      onSearch={setText}
      onPick={({ id }) => {
        props.onPick(defects.find((one) => one.id === id) ?? null)
        props.onClose()
      }}
      onClose={props.onClose}
    />
  )
}
