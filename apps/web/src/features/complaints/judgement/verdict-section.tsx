import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { Complaint } from '@redress/contracts/complaints'
import { validities } from '@redress/domain/complaints/complaint'
import { validityOf } from '@redress/domain/complaints/verdict'
import { ProblemError } from '../../../lib/call.ts'
import { useMay } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { TimeStamp } from '../../../ui/time-stamp.tsx'
import classes from './judgement.module.css'
import { useDecide } from './judgement.mutations.ts'
import { TestList } from './ntf-list.tsx'
import { SectionForm } from './section-form.tsx'
import { SignVerdict } from './sign-verdict.tsx'
import { useSection } from './use-section.ts'

type Body = Omit<Parameters<ReturnType<typeof useDecide>['mutate']>[0], 'version'>

const parts = ['justified', 'notFound', 'causedByCustomer'] as const
const typed = (quantity: number | null) => (quantity === null ? '' : String(quantity))
const counted = (text: string) => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : null)

function storedOf({ lines, validity, verdict }: Complaint) {
  return {
    lines: lines.map((line) => ({
      id: line.id,
      claimed: line.quantityAffected,
      justified: typed(line.quantityJustified),
      notFound: typed(line.quantityNotFound),
      causedByCustomer: typed(line.quantityCausedByCustomer),
    })),
    validity: validity ?? '',
    grounds: verdict.grounds,
    wayOut: verdict.wayOut,
  }
}

type Form = ReturnType<typeof storedOf>

/** An empty part of a counted line is none of it. */
function judgedOf(line: Form['lines'][number]) {
  const quantity = (text: string) => (line.claimed === null ? null : text.trim() === '' ? 0 : counted(text))
  return {
    id: line.id,
    claimed: line.claimed,
    justified: quantity(line.justified),
    notFound: quantity(line.notFound),
    causedByCustomer: quantity(line.causedByCustomer),
  }
}

/** The quantities say it; where nothing was counted, the person. */
const validityIn = (form: Form) => {
  const isTouched = form.lines.some((line) => parts.some((part) => line[part] !== ''))
  return (isTouched ? validityOf(form.lines.map(judgedOf)) : null) ?? form.validity
}

function bodyOf(form: Form): Body {
  return {
    lines: form.lines.map((line) => {
      const { claimed: _, ...judged } = judgedOf(line)
      return judged
    }),
    validity: validityIn(form) as Body['validity'],
    grounds: form.grounds,
    wayOut: form.wayOut,
  }
}

/** What is justified, not found and caused by the customer, and what follows from it (AN-6). */
export function VerdictSection({ record }: { record: Complaint }) {
  const { t, word } = useTexts()
  const mayAssess = useMay('complaint.assess')
  const inAnalysis = record.step === 'analysis'
  const section = useSection(record, storedOf(record), bodyOf, useDecide(record.number))
  const { form, change, faults, error } = section
  const { decidedBy, decidedAt, secondSignedBy, secondSignedAt } = record.verdict
  const isCounted = form.lines.some(({ claimed }) => claimed !== null && claimed > 0)

  /** The fault of one line; the others' stay with theirs. */
  const faultOf = (index: number) => {
    const errors = error instanceof ProblemError ? (error.problem.errors ?? []) : []
    const found = errors.find(({ pointer }) => pointer.startsWith(`#/lines/${index}/`))
    return found ? (word('field', found.code, found.params) ?? found.detail) : null
  }

  return (
    <>
      <SectionForm
        id="verdict"
        title={t('judgement.verdict')}
        section={section}
        act={t('judgement.save-verdict')}
        mayChange={mayAssess && inAnalysis}
        done={
          decidedBy &&
          decidedAt && (
            <>
              {t('judgement.decided-by', { name: decidedBy.name })} · <TimeStamp at={decidedAt} exact />
              {secondSignedBy && secondSignedAt && (
                <>
                  {' · '}
                  {t('judgement.signed-by', { name: secondSignedBy.name })} ·{' '}
                  <TimeStamp at={secondSignedAt} exact />
                </>
              )}
            </>
          )
        }
      >
        {form.lines.map((line, index) => {
          const of = record.lines[index]
          if (!of || line.claimed === null) return null
          const name = of.product?.number ?? of.productText
          const fault = faultOf(index)
          return (
            <fieldset key={line.id} className={classes.line}>
              <legend className={classes.lineName}>{name}</legend>
              <p className={classes.bridge}>{t('judgement.claimed', { count: line.claimed })}</p>
              {parts.map((part) => (
                <TextInput
                  key={part}
                  label={t(`judgement.${part}`)}
                  inputMode="numeric"
                  value={line[part]}
                  error={
                    line[part].trim() !== '' && counted(line[part]) === null ? t('field.not-whole') : null
                  }
                  onChange={(event) => {
                    const { value } = event.currentTarget
                    change({
                      lines: form.lines.map((one) => (one.id === line.id ? { ...one, [part]: value } : one)),
                    })
                  }}
                />
              ))}
              {fault && (
                <p role="alert" className={classes.fault}>
                  {fault}
                </p>
              )}
            </fieldset>
          )
        })}
        {isCounted ? (
          <p className={classes.bridge} role="status">
            {t('judgement.follows', { validity: word('validity', validityIn(form)) ?? t('judgement.open') })}
          </p>
        ) : (
          <NativeSelect
            label={t('fact.validity')}
            value={form.validity}
            error={faults['validity']}
            onChange={(event) => change({ validity: event.currentTarget.value as Form['validity'] })}
            data={[
              { value: '', label: t('judgement.choose') },
              ...validities.map((value) => ({ value, label: t(`validity.${value}`) })),
            ]}
          />
        )}
        <Textarea
          label={t('fact.grounds')}
          value={form.grounds}
          error={faults['grounds']}
          rows={2}
          maxLength={10_000}
          onChange={(event) => change({ grounds: event.currentTarget.value })}
        />
        {validityIn(form) === 'unjustified' && (
          <Textarea
            label={t('fact.wayOut')}
            description={t('judgement.way-out-hint')}
            value={form.wayOut}
            error={faults['wayOut']}
            rows={2}
            maxLength={10_000}
            onChange={(event) => change({ wayOut: event.currentTarget.value })}
          />
        )}
      </SectionForm>
      <SignVerdict record={record} />
      <TestList record={record} mayChange={mayAssess && inAnalysis} />
    </>
  )
}
