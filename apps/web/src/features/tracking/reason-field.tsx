import { Field } from '../../public/field.tsx'
import { useTexts } from '../../public/texts-context.tsx'

type Props = {
  name: string
  label: string
  fault: string | null
  value: string
  onChange: (value: string) => void
}

/** Why somebody does not agree, in their own words. */
export function ReasonField({ name, label, fault, value, onChange }: Props) {
  const { t } = useTexts()
  return (
    <Field name={name} label={label} hint={t('track.reply-reason-hint')} fault={fault}>
      {(described) => (
        <textarea
          {...described}
          name={name}
          rows={4}
          maxLength={5_000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
