import { NativeSelect, TextInput } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { type CauseKind, fitVerdicts } from '@redress/domain/cars/cause'
import { causeTree, inLines } from '@redress/domain/cars/cause-tree'
import { useState } from 'react'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { CauseMark } from './cause-mark.tsx'
import classes from './causes.module.css'
import { useFit } from './causes.mutations.ts'
import type { Cause } from './why-rows.ts'

type IsNot = Car['isNot'][number]
type Props = { car: Car; kind: CauseKind; isReadOnly: boolean }

/** What is tried: the ends of the chains, roots, and whatever has been compared already. */
function causesToTry(car: Car, kind: CauseKind): Cause[] {
  return inLines(causeTree(car.causes, kind))
    .filter(({ why, children }) => children.length === 0 || why.status === 'root' || why.fits.length > 0)
    .map(({ why }) => why)
}

/** Each suspected cause against each row of is / is-not (B12). */
export function FitMatrix({ car, kind, isReadOnly }: Props) {
  const { t } = useTexts()
  const causes = causesToTry(car, kind)
  return (
    <section aria-labelledby="fit-title">
      <h3 id="fit-title" className={classes.sub}>
        {t('fit.title')}
      </h3>
      {causes.length === 0 || car.isNot.length === 0 ? (
        <p className={classes.none}>{t('fit.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reached by the keyboard
        <section className={classes.fits} tabIndex={0} aria-labelledby="fit-title">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('fit.cause')}</th>
                {car.isNot.map((row) => (
                  <th key={row.id} scope="col">
                    <span className={classes.dimension}>{t(`fit-dimension.${row.dimension}`)}</span>
                    {row.isText && <div>{t('fit.is', { is: row.isText })}</div>}
                    {row.isNotText && <div>{t('fit.is-not', { isNot: row.isNotText })}</div>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {causes.map((cause) => (
                <tr key={cause.id}>
                  <th scope="row">
                    {cause.text}
                    <div>
                      <CauseMark status={cause.status} />
                    </div>
                  </th>
                  {car.isNot.map((row) => (
                    <td key={row.id}>
                      <FitCell car={car} cause={cause} row={row} isReadOnly={isReadOnly} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}

function FitCell({
  car,
  cause,
  row,
  isReadOnly,
}: {
  car: Car
  cause: Cause
  row: IsNot
  isReadOnly: boolean
}) {
  const { t } = useTexts()
  const save = useFit(car.number)
  const stored = cause.fits.find((fit) => fit.isNotId === row.id)
  const seen = stored ? { verdict: stored.verdict, assumption: stored.assumption } : null
  /** "Only if" is nothing until it says what. */
  const [condition, setCondition] = useState<string | null>(null)
  const verdict = condition === null ? (stored?.verdict ?? '') : 'explains_if'
  const put = (fit: typeof seen) =>
    save.mutate({ id: cause.id, isNotId: row.id, seen, fit }, { onSuccess: () => setCondition(null) })

  function choose(value: string) {
    const next = fitVerdicts.find((one) => one === value) ?? null
    if (next === 'explains_if') return setCondition(stored?.assumption ?? '')
    setCondition(null)
    put(next ? { verdict: next, assumption: '' } : null)
  }

  function leave() {
    const assumption = condition?.trim() ?? ''
    if (assumption !== '' && assumption !== stored?.assumption) put({ verdict: 'explains_if', assumption })
    else setCondition(null)
  }

  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t('fit.choice', {
          cause: cause.text,
          row: row.isText || t(`fit-dimension.${row.dimension}`),
        })}
        disabled={isReadOnly}
        value={verdict}
        data={[
          { value: '', label: t('fit.open') },
          ...fitVerdicts.map((value) => ({ value, label: t(`fit-verdict.${value}`) })),
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {verdict === 'explains_if' && (
        <TextInput
          size="xs"
          mt={4}
          aria-label={t('fit.assumption-of', { cause: cause.text })}
          placeholder={t('fit.assumption')}
          maxLength={500}
          readOnly={isReadOnly}
          value={condition ?? stored?.assumption ?? ''}
          onChange={(event) => setCondition(event.currentTarget.value)}
          onBlur={leave}
        />
      )}
      {save.error && <ProblemNotice error={save.error} slim />}
    </>
  )
}
