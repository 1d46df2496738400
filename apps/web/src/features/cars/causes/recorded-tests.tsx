import { Button } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { formatDay } from '@redress/texts/format'
import { useState } from 'react'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { IconCheck, IconCircleDashed, IconPlus, IconX } from '../../../ui/icons.ts'
import { TakeWithPhone } from '../../../ui/take-with-phone.tsx'
import { askCamera } from '../photos/ask-camera.ts'
import classes from './causes.module.css'
import { useAddTestFiles, useStrikeTest } from './causes.mutations.ts'
import { EvidenceFiles } from './evidence-files.tsx'
import { AddTestDialog, ChangeTestDialog } from './record-test-dialog.tsx'
import { StrikeDialog } from './strike-dialog.tsx'

type Test = Car['tests'][number]
const signs = {
  confirms: IconCheck,
  rules_out: IconX,
  inconclusive: IconCircleDashed,
  open: IconCircleDashed,
}

/** Tests, experiments, dissections: what was expected, what was found, what it says about a cause (B17). */
export function RecordedTests({ car, isReadOnly }: { car: Car; isReadOnly: boolean }) {
  const { t } = useTexts()
  const [open, setOpen] = useState<Test | 'new' | null>(null)
  return (
    <section aria-labelledby="car-tests-title">
      <h3 id="car-tests-title" className={classes.sub}>
        {t('car-test.title')}
      </h3>
      {car.tests.length === 0 && <p className={classes.none}>{t('car-test.none')}</p>}
      <ul className={classes.tests}>
        {car.tests.map((test) => (
          <TestCard
            key={test.id}
            car={car}
            test={test}
            isReadOnly={isReadOnly}
            onEdit={() => setOpen(test)}
          />
        ))}
      </ul>
      {!isReadOnly && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setOpen('new')}
        >
          {t('car-test.add')}
        </Button>
      )}
      {open === 'new' && <AddTestDialog car={car} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'new' && (
        <ChangeTestDialog car={car} test={open} onClose={() => setOpen(null)} />
      )}
    </section>
  )
}

type CardProps = { car: Car; test: Test; isReadOnly: boolean; onEdit: () => void }

function TestCard({ car, test, isReadOnly, onEdit }: CardProps) {
  const { t, language } = useTexts()
  const strike = useStrikeTest(car.number, test.id)
  const addFiles = useAddTestFiles(car.number)
  const [striking, setStriking] = useState(false)
  const number = `T${test.position}`
  const verdict = test.verdict ?? 'open'
  const Sign = signs[verdict]
  const cause = car.causes.find(({ id }) => id === test.causeId)
  const made = [test.doneBy, test.doneOn && formatDay(language, 'UTC', new Date(test.doneOn))]
  const facts = [
    [t('car-test.cause'), cause?.text],
    [t('car-test.sample'), test.sample],
    [t('car-test.parameter'), test.parameter],
    [t('car-test.expected'), test.expected],
    [t('car-test.found'), test.found],
    [t('car-test.done-by'), made.filter(Boolean).join(', ')],
  ] as const
  return (
    <li className={classes.test}>
      <div className={classes.testHead}>
        <span className={classes.place}>{number}</span>
        <strong>{test.method}</strong>
        <span className={classes.mark}>
          <Sign size={14} stroke={1.8} aria-hidden />
          {t(`test-verdict.${verdict}`)}
        </span>
      </div>
      <dl className={classes.facts}>
        {facts.map(([name, value]) =>
          value ? (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <EvidenceFiles
        files={test.files}
        name={`${number} ${test.method}`}
        isReadOnly={isReadOnly}
        onAdd={(files, key) => addFiles.mutateAsync({ id: test.id, files, key })}
      >
        <TakeWithPhone
          place={`${car.number} · D4 · ${number}`}
          name={`${number} ${test.method}`}
          ask={askCamera(car.number, { kind: 'test', id: test.id })}
        />
      </EvidenceFiles>
      {!isReadOnly && (
        <div className={classes.acts}>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('car-test.edit-one', { number })}
            onClick={onEdit}
          >
            {t('car-test.edit')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('car-test.strike-one', { number })}
            onClick={() => setStriking(true)}
          >
            {t('car-test.strike')}
          </Button>
        </div>
      )}
      {striking && (
        <StrikeDialog
          title={t('car-test.strike-one', { number })}
          hint={t('cause.strike-hint')}
          inUse={t('cause.in-use')}
          what={test.method}
          strike={strike}
          version={test.version}
          onClose={() => setStriking(false)}
        />
      )}
    </li>
  )
}
