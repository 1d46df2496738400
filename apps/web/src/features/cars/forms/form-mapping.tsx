import { Button, NumberInput, SegmentedControl, Select, Switch, TextInput } from '@mantine/core'
import type { CarForm } from '@redress/contracts/car-forms'
import { mostFormRows } from '@redress/domain/cars/form-fields'
import { useState } from 'react'
import { fieldErrors } from '../../../lib/field-errors.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { ConflictBox } from '../../../ui/conflict-box.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { formChoices, joinField, rowMark, splitField } from './form-choices.ts'
import { FormGrid } from './form-grid.tsx'
import classes from './forms.module.css'
import { useMapForm } from './forms.queries.ts'

/** With the version it was begun upon: what a colleague saved meanwhile is not overwritten (AL-2). */
type Draft = Pick<CarForm, 'name' | 'active' | 'cells' | 'version'>

/** Points at a cell, says what stands in it; saved as a whole (CAR-7). */
export function FormMapping({ form, mayChange }: { form: CarForm; mayChange: boolean }) {
  const texts = useTexts()
  const { t } = texts
  const save = useMapForm(form.id)
  const [typed, setTyped] = useState<Draft | null>(null)
  const draft = typed ?? form
  const [sheetName, setSheetName] = useState(form.sheets[0]?.name ?? '')
  const [cell, setCell] = useState<string | null>(null)
  const sheet = form.sheets.find(({ name }) => name === sheetName)
  const groups = formChoices(texts)
  const nameOf = (field: string) => {
    const { choice, row } = splitField(field)
    const label = groups.flatMap(({ items }) => items).find(({ value }) => value === choice)?.label ?? field
    return row === null ? label : `${label} ${row}`
  }
  const here = draft.cells.filter((one) => one.sheet === sheetName)
  const field = here.find((one) => one.cell === cell)?.field ?? null
  const { choice, row } = field === null ? { choice: null, row: null } : splitField(field)
  const faults = fieldErrors(save.error, texts)
  const isOvertaken = draft.version !== form.version
  const change = (part: Partial<Draft>) => {
    const { name, active, cells, version } = draft
    setTyped({ name, active, cells, version, ...part })
  }

  function put(next: string | null) {
    const others = draft.cells.filter((one) => one.sheet !== sheetName || one.cell !== cell)
    const added = next === null || cell === null ? [] : [{ sheet: sheetName, cell, field: next }]
    change({ cells: [...others, ...added] })
  }

  return (
    <div className={classes.mapping}>
      <div className={classes.tools}>
        <TextInput
          label={t('form.name')}
          value={draft.name}
          readOnly={!mayChange}
          error={faults.name}
          onChange={({ currentTarget: { value } }) => change({ name: value })}
        />
        <Switch
          label={t('form.in-use')}
          checked={draft.active}
          disabled={!mayChange}
          onChange={({ currentTarget: { checked } }) => change({ active: checked })}
        />
        {form.sheets.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t('form.sheet')}
            value={sheetName}
            onChange={(name) => {
              setSheetName(name)
              setCell(null)
            }}
            data={form.sheets.map(({ name }) => name)}
          />
        )}
      </div>
      <div className={classes.pointed}>
        {cell === null ? (
          <p className={classes.quiet}>{t('form.point')}</p>
        ) : (
          <>
            <Select
              searchable
              clearable
              className={classes.choice}
              label={t('form.stands-in', { cell })}
              value={choice}
              disabled={!mayChange}
              data={groups}
              nothingFoundMessage={t('pick.none')}
              onChange={(value) => put(value === null ? null : joinField(value, row ?? 1))}
            />
            {choice?.includes(rowMark) && (
              <NumberInput
                label={t('form.row')}
                className={classes.row}
                value={row ?? 1}
                min={1}
                max={mostFormRows}
                disabled={!mayChange}
                onChange={(value) => put(joinField(choice, Math.max(1, Number(value) || 1)))}
              />
            )}
          </>
        )}
        {mayChange && (
          <Button
            disabled={typed === null || isOvertaken}
            loading={save.isPending}
            onClick={() =>
              save.mutate(
                { name: draft.name, active: draft.active, cells: draft.cells, version: draft.version },
                { onSuccess: () => setTyped(null) },
              )
            }
          >
            {t('edit.save')}
          </Button>
        )}
      </div>
      {isOvertaken && !save.isPending && (
        <ConflictBox
          fields={[
            { name: 'name', label: t('form.name'), before: draft.name, now: form.name, mine: draft.name },
            {
              name: 'cells',
              label: t('form.cells'),
              before: String(draft.cells.length),
              now: String(form.cells.length),
              mine: String(draft.cells.length),
            },
          ]}
          busy={false}
          onKeep={() => {
            setTyped(null)
            save.reset()
          }}
          onPut={() => change({ version: form.version })}
          putLabel={t('form.go-on')}
        />
      )}
      {save.error && faults.name === undefined && !isOvertaken && <ProblemNotice error={save.error} slim />}
      {sheet && (
        <FormGrid
          sheet={sheet}
          filled={new Map(here.map((one) => [one.cell, nameOf(one.field)]))}
          chosen={cell}
          onChoose={setCell}
          labelOf={(at) => {
            const mapped = here.find((one) => one.cell === at)
            return mapped ? `${at}: ${nameOf(mapped.field)}` : at
          }}
        />
      )}
    </div>
  )
}
