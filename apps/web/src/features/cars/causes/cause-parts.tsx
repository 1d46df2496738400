import { SegmentedControl } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import type { CauseKind } from '@redress/domain/cars/cause'
import type { CarFieldName } from '@redress/domain/cars/fields'
import { isFrozen } from '@redress/domain/cars/gate-state'
import { isOverridden, lint } from '@redress/domain/cars/linter'
import { useState } from 'react'
import { useMay } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { IconAlertTriangleFilled } from '../../../ui/icons.ts'
import { WrittenFields } from '../written-fields.tsx'
import classes from './causes.module.css'
import { FitMatrix } from './fit-matrix.tsx'
import { IshikawaPicture } from './ishikawa-picture.tsx'
import { RecordedTests } from './recorded-tests.tsx'
import { Whys } from './whys.tsx'

const parts = {
  made: ['technical_occurrence'],
  missed: ['technical_escape'],
  system: ['systemic_occurrence', 'systemic_escape'],
} as const satisfies Record<string, readonly CauseKind[]>
type Part = keyof typeof parts
const partNames = Object.keys(parts) as Part[]

/** In short for the report, and the reason where no cause could be proven. */
const fields: Readonly<Record<Part, readonly CarFieldName[]>> = {
  made: ['d4.occurrence', 'd4.noOccurrenceReason'],
  missed: ['d4.escape', 'd4.noEscapeReason'],
  system: [],
}

function isProven(car: Car, kind: CauseKind): boolean {
  return car.causes.some((cause) => cause.kind === kind && cause.verifiedAt !== null)
}

/** Its name, how many Whys it has, and a sign that a reviewer would stop at some of their words. */
function PartName({ car, part }: { car: Car; part: Part }) {
  const { t } = useTexts()
  const kinds: readonly CauseKind[] = parts[part]
  const causes = car.causes.filter(({ kind }) => kinds.includes(kind))
  const places = new Set(causes.map(({ id }) => `cause:${id}`))
  const isWarned = lint(car).some((one) => places.has(one.place) && !isOverridden(car, one))
  return (
    <span className={classes.partName}>
      {t(`cause-part.${part}`)}
      {causes.length > 0 && ` (${causes.length})`}
      {isWarned && <IconAlertTriangleFilled size={14} role="img" aria-label={t('cause.warned')} />}
    </span>
  )
}

/** Why made, why not detected, why the system let it: a tree each, as a list or as Ishikawa (CAR-4, B8–B12). */
export function CauseParts({ car }: { car: Car }) {
  const { t } = useTexts()
  const [part, setPart] = useState<Part>('made')
  const [view, setView] = useState<'list' | 'ishikawa'>('list')
  const isReadOnly = !useMay('car.work') || isFrozen(car, 'd4')
  const kinds: readonly CauseKind[] = parts[part]
  const [kind] = parts[part]
  const shown = fields[part].filter(
    (name) =>
      !name.endsWith('Reason') ||
      !isProven(car, kind) ||
      car.fields.some((field) => field.name === name && field.value !== ''),
  )
  return (
    <div className={classes.part}>
      <div className={classes.tools}>
        <SegmentedControl
          aria-label={t('cause-part.name')}
          value={part}
          onChange={setPart}
          data={partNames.map((value) => ({ value, label: <PartName car={car} part={value} /> }))}
        />
        <SegmentedControl
          aria-label={t('cause.view')}
          value={view}
          onChange={setView}
          data={(['list', 'ishikawa'] as const).map((value) => ({ value, label: t(`cause.${value}`) }))}
        />
      </div>
      {view === 'ishikawa' ? (
        <IshikawaPicture car={car} kinds={kinds} />
      ) : (
        kinds.map((one) => <Whys key={one} car={car} kind={one} isReadOnly={isReadOnly} />)
      )}
      {shown.length > 0 && <WrittenFields car={car} names={shown} />}
      <RecordedTests car={car} isReadOnly={isReadOnly} />
      {part !== 'system' && <FitMatrix car={car} kind={kind} isReadOnly={isReadOnly} />}
    </div>
  )
}
