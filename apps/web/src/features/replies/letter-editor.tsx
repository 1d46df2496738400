import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { FormalReply } from '@redress/contracts/replies'
import { replyDecisions, replyPartKinds } from '@redress/domain/replies/reply'
import type { FormEvent } from 'react'
import { ProblemError } from '../../lib/call.ts'
import { fieldErrors } from '../../lib/field-errors.ts'
import { useMay } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { LetterActs } from './letter-acts.tsx'
import { LetterConflict } from './letter-conflict.tsx'
import { LetterPages } from './letter-pages.tsx'
import { LetterPart } from './letter-part.tsx'
import { changeOf, type LetterField, wordsOf } from './letter-words.ts'
import { useChangeReply } from './replies.mutations.ts'
import classes from './reply.module.css'
import { ToneChecklist } from './tone-checklist.tsx'
import { useLetterEdits } from './use-letter-edits.ts'

/** The letter being written: its facts, its three parts, and what holds it up. */
export function LetterEditor({ number, letter }: { number: string; letter: FormalReply }) {
  const texts = useTexts()
  const { t } = texts
  const mayWrite = useMay('reply.write')
  const save = useChangeReply(number)
  const { edits, isDirty, isKept, write, clear } = useLetterEdits(letter)
  const words = { ...wordsOf(letter), ...edits.words }
  const isStale = edits.upon !== null && edits.upon !== letter.version
  const faults = fieldErrors(save.error, texts)
  const isOwnProblem = save.error instanceof ProblemError && save.error.code === 'stale-version'
  const isRefused = words.decision === 'refused'

  const put = (version: number) => save.mutate(changeOf(edits.words, version), { onSuccess: clear })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (edits.upon !== null) put(edits.upon)
  }
  const box = (field: LetterField) => ({
    value: words[field],
    readOnly: !mayWrite,
    error: faults[field],
    onChange: (event: { currentTarget: { value: string } }) => write(field, event.currentTarget.value),
  })

  return (
    <form className={classes.letter} onSubmit={submit} noValidate>
      <div className={classes.sheet}>
        {isStale && (
          <LetterConflict
            letter={letter}
            words={edits.words}
            isSaving={save.isPending}
            onPut={() => put(letter.version)}
            onTake={clear}
          />
        )}
        <div className={classes.pair}>
          <NativeSelect
            label={t('reply.decision')}
            value={words.decision}
            disabled={!mayWrite}
            onChange={(event) => write('decision', event.currentTarget.value)}
            data={[
              { value: '', label: t('reply.decision.none') },
              ...replyDecisions.map((code) => ({ value: code, label: t(`reply.decision.${code}`) })),
            ]}
          />
          {!isRefused && (
            <>
              <TextInput
                label={t('reply.amount')}
                description={t('reply.amount-hint')}
                inputMode="decimal"
                maxLength={15}
                {...box('amount')}
              />
              <TextInput label={t('reply.currency')} placeholder="EUR" maxLength={3} {...box('currency')} />
            </>
          )}
        </div>
        {!isRefused && (
          <Textarea
            label={t('reply.manner')}
            description={t('reply.manner-hint')}
            autosize
            maxLength={2_000}
            {...box('manner')}
          />
        )}
        <Textarea label={t('reply.gist')} autosize minRows={2} maxLength={5_000} {...box('gist')} />
        <div className={classes.parts}>
          {replyPartKinds.map((kind) => (
            <LetterPart
              key={kind}
              number={number}
              letter={letter}
              kind={kind}
              value={words[kind]}
              mayWrite={mayWrite}
              isDirty={isDirty}
              fault={faults[kind]}
              onWrite={(value) => write(kind, value)}
            />
          ))}
        </div>
        <Textarea label={t('reply.measures')} autosize minRows={2} maxLength={20_000} {...box('measures')} />
        <Textarea
          label={t('reply.enclosures')}
          description={t('reply.enclosures-hint')}
          autosize
          maxLength={4_000}
          {...box('enclosures')}
        />
        <ToneChecklist
          language={letter.language}
          words={[
            words.gist,
            words.technical,
            words.commercial,
            words.legal,
            words.measures,
            words.manner,
          ].join('\n')}
        />
        {mayWrite && (
          <div className={classes.row}>
            <Button type="submit" size="compact-md" disabled={!isDirty || isStale} loading={save.isPending}>
              {t('reply.save')}
            </Button>
            <span className={classes.quiet} role="status">
              {isDirty
                ? t(isKept ? 'reply.unsaved' : 'reply.not-kept')
                : save.isSuccess
                  ? t('reply.saved')
                  : ''}
            </span>
          </div>
        )}
        {save.error && !isOwnProblem && <ProblemNotice error={save.error} slim />}
      </div>
      <div className={classes.side}>
        <LetterActs number={number} letter={letter} isDirty={isDirty} />
        {mayWrite && <LetterPages number={number} letter={letter} words={edits.words} />}
      </div>
    </form>
  )
}
