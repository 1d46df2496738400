import { Button, NativeSelect, Textarea } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { causeBranches, causeKinds, causeStatuses } from '@redress/domain/cars/cause'
import { type WhyMove, whyMoves } from '@redress/domain/cars/cause-tree'
import { useState } from 'react'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { TakeWithPhone } from '../../../ui/take-with-phone.tsx'
import { askCamera } from '../photos/ask-camera.ts'
import classes from './causes.module.css'
import { useAddCauseFiles, useMoveWhy, useWhy } from './causes.mutations.ts'
import { EvidenceFiles } from './evidence-files.tsx'
import { StrikeDialog } from './strike-dialog.tsx'
import { SwitchedProof } from './switched-proof.tsx'
import { useWhyWords } from './use-why-words.ts'
import type { Cause } from './why-rows.ts'
import { WordsState } from './words-state.tsx'

type Props = {
  car: Car
  cause: Cause
  place: string
  evidenceId: string
  isReadOnly: boolean
  onBelow: () => void
  onMove: (how: WhyMove) => void
}

/** All about one Why: evidence, state, branch, proof; and every key of the tree as a button. */
export function WhyDetails({ car, cause, place, evidenceId, isReadOnly, onBelow, onMove }: Props) {
  const { t } = useTexts()
  const { judge, change, strike } = useWhy(car.number, cause.id)
  const move = useMoveWhy(car.number)
  const addFiles = useAddCauseFiles(car.number)
  const evidence = useWhyWords(car, cause, 'evidence')
  const [striking, setStriking] = useState(false)
  const { version } = cause
  const error = judge.error ?? change.error ?? move.error
  return (
    <section className={classes.details} aria-label={`${t('cause.selected')} ${place}`}>
      <p className={classes.about}>
        <span className={classes.place}>{place}</span> {cause.text}
      </p>
      <Textarea
        id={evidenceId}
        label={t('cause.evidence')}
        description={t('cause.evidence-hint')}
        autosize
        minRows={2}
        maxLength={4000}
        readOnly={isReadOnly}
        value={evidence.value}
        onChange={(event) => evidence.change(event.currentTarget.value)}
        onBlur={evidence.leave}
      />
      <WordsState words={evidence} />
      <EvidenceFiles
        files={cause.files}
        name={cause.text}
        isReadOnly={isReadOnly}
        onAdd={(files, key) => addFiles.mutateAsync({ id: cause.id, files, key })}
      >
        <TakeWithPhone
          place={`${car.number} · D4 · ${cause.text}`}
          name={cause.text}
          ask={askCamera(car.number, { kind: 'cause', id: cause.id })}
        />
      </EvidenceFiles>
      <div className={classes.choices}>
        <NativeSelect
          label={t('cause.status')}
          disabled={isReadOnly}
          value={cause.status}
          data={causeStatuses.map((value) => ({ value, label: t(`cause-status.${value}`) }))}
          onChange={(event) => {
            const status = causeStatuses.find((one) => one === event.currentTarget.value)
            if (status) judge.mutate({ version, status })
          }}
        />
        <NativeSelect
          label={t('cause.branch')}
          disabled={isReadOnly}
          value={cause.branch ?? ''}
          data={[
            { value: '', label: t('cause-branch.unsorted') },
            ...causeBranches.map((value) => ({ value, label: t(`cause-branch.${value}`) })),
          ]}
          onChange={(event) => {
            const branch = causeBranches.find((one) => one === event.currentTarget.value) ?? null
            change.mutate({ version, branch })
          }}
        />
        <NativeSelect
          label={t('cause.kind')}
          className={classes.wide}
          disabled={isReadOnly}
          value={cause.kind}
          data={causeKinds.map((value) => ({ value, label: t(`cause-kind.${value}`) }))}
          onChange={(event) => {
            const kind = causeKinds.find((one) => one === event.currentTarget.value)
            if (kind) move.mutate({ id: cause.id, version, kind, parentId: null, position: 1_000 })
          }}
        />
      </div>
      {error && <ProblemNotice error={error} slim />}
      <SwitchedProof car={car} cause={cause} isReadOnly={isReadOnly} />
      {!isReadOnly && (
        <div className={classes.acts}>
          <Button size="compact-sm" variant="default" onClick={onBelow}>
            {t('cause.below')}
          </Button>
          <fieldset className={classes.moves}>
            <legend>{t('cause.move')}</legend>
            {whyMoves.map((how) => (
              <Button key={how} size="compact-sm" variant="default" onClick={() => onMove(how)}>
                {t(`cause.${how}`)}
              </Button>
            ))}
          </fieldset>
          <Button size="compact-sm" variant="default" onClick={() => setStriking(true)}>
            {t('cause.strike')}
          </Button>
        </div>
      )}
      {striking && (
        <StrikeDialog
          title={t('cause.strike-title')}
          hint={t('cause.strike-hint')}
          inUse={t('cause.in-use')}
          what={cause.text}
          strike={strike}
          version={version}
          onClose={() => setStriking(false)}
        />
      )}
    </section>
  )
}
