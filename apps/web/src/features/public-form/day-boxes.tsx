import { dateOrderOf, monthsOf } from '@redress/texts/public/reader-dates'
import { idOf } from '../../public/field.tsx'
import { useTexts } from '../../public/texts-context.tsx'
import { useFaultOf } from './faults-context.tsx'
import { useForm } from './form-context.tsx'
import { boxesOf } from './occurred-day.ts'

const dayLong = 86_400_000

/** Day, month by its name, year: the same day for readers of every language (D30). */
export function DayBoxes() {
  const { t, language } = useTexts()
  const { drafts } = useForm()
  const fault = useFaultOf('occurredOn')
  const id = idOf('occurredOn')

  return (
    <fieldset
      className={fault ? 'field has-fault' : 'field'}
      aria-describedby={fault ? `${id}-fault` : undefined}
    >
      <legend>
        {t('label.occurredOn')} <span className="optional">{t('form.optional')}</span>
      </legend>
      {fault ? (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      ) : null}
      <div className="day-boxes">
        {dateOrderOf(language).map((part, position) => (
          // The first box carries the id to which the error summary leads.
          <DayBox
            key={part}
            part={part}
            id={position === 0 ? id : `${id}-${part}`}
            isFaulty={fault !== null}
          />
        ))}
      </div>
      <div className="day-quick">
        <button type="button" className="button quiet" onClick={() => drafts.set(boxesOf(new Date()))}>
          {t('date.today')}
        </button>
        <button
          type="button"
          className="button quiet"
          onClick={() => drafts.set(boxesOf(new Date(Date.now() - dayLong)))}
        >
          {t('date.yesterday')}
        </button>
      </div>
    </fieldset>
  )
}

const names = { day: 'occurredDay', month: 'occurredMonth', year: 'occurredYear' } as const

function DayBox({ part, id, isFaulty }: { part: keyof typeof names; id: string; isFaulty: boolean }) {
  const { t, language } = useTexts()
  const { draft, drafts } = useForm()
  const name = names[part]
  const shared = {
    id,
    name,
    'aria-invalid': isFaulty || undefined,
    value: draft.values[name],
    onChange: (event: { target: { value: string } }) => drafts.set({ [name]: event.target.value }),
  }
  return (
    <div className={`day-box ${part}`}>
      <label htmlFor={id}>{t(`date.${part}`)}</label>
      {part === 'month' ? (
        <select {...shared}>
          <option value="">{t('date.choose')}</option>
          {monthsOf(language).map((month, position) => (
            <option key={month} value={String(position + 1)}>
              {month}
            </option>
          ))}
        </select>
      ) : (
        <input
          type="text"
          inputMode="numeric"
          maxLength={part === 'day' ? 2 : 4}
          autoComplete="off"
          {...shared}
        />
      )}
    </div>
  )
}
