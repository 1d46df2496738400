import { localeOf } from '@redress/domain/languages/language'
import { formatDate } from '@redress/texts/public/reader-dates'
import { useTexts } from '../../public/texts-context.tsx'
import { useUploads } from '../../public/uploads/use-uploads.ts'
import { useForm } from './form-context.tsx'
import { dayOf } from './occurred-day.ts'
import { type FormField, fieldsOf, type Part } from './parts.ts'
import { quantityOf } from './quantity.ts'

/** What was answered in one part, read back for checking (D10). Unanswered optional questions are left out. */
export function Answers({ part }: { part: Part }) {
  const { t } = useTexts()
  const answers = useAnswers(part)
  if (answers.length === 0) return <p className="hint">{t('check.not-given')}</p>
  return (
    <dl className="answers">
      {answers.map(({ field, label, answer }) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  )
}

const alwaysShown: readonly FormField[] = ['wording', 'product', 'batch', 'company', 'contactName', 'email']

function useAnswers(part: Part) {
  const { t } = useTexts()
  const answerTo = useAnswerTo()
  return fieldsOf[part].flatMap((field) => {
    const answer = answerTo(field)
    if (answer === '' && !alwaysShown.includes(field)) return []
    const label = field === 'files' ? t('check.files') : t(`label.${field}`)
    return [{ field, label, answer: answer === '' ? t('check.not-given') : answer }]
  })
}

function useAnswerTo(): (field: FormField) => string {
  const { t, language } = useTexts()
  const { draft, uploads } = useForm()
  const items = useUploads(uploads)
  const { values } = draft
  const quantity = (typed: string) => {
    const pieces = quantityOf(typed)
    return pieces == null ? typed : pieces.toLocaleString(localeOf[language])
  }

  return (field) => {
    switch (field) {
      case 'files':
        return items.map(({ name }) => name).join('\n')
      case 'occurredOn': {
        const day = dayOf(values, new Date())
        return day ? formatDate(language, day) : ''
      }
      case 'urgent':
        return values.urgent ? t('check.yes') : ''
      case 'batch':
        return values.batchUnknown ? t('check.unknown') : values.batch
      case 'quantityAffected':
      case 'quantitySupplied':
      case 'remainingStock':
        return quantity(values[field])
      case 'remedy':
        return values.remedy ? t(`remedy.${values.remedy}` as 'remedy.other') : ''
      default:
        return values[field]
    }
  }
}
