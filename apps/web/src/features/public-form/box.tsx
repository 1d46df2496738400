import type { InputHTMLAttributes } from 'react'
import { Field } from '../../public/field.tsx'
import { useTexts } from '../../public/texts-context.tsx'
import { useFaultOf } from './faults-context.tsx'
import { useForm } from './form-context.tsx'
import type { FormField } from './parts.ts'
import type { ValueName } from './values.ts'

type BoxName = Extract<FormField, ValueName>

type Props = {
  name: BoxName
  isOptional?: boolean
  hint?: string
  /** Several lines. */
  rows?: number
} & Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | 'type'
  | 'inputMode'
  | 'autoComplete'
  | 'autoCapitalize'
  | 'maxLength'
  | 'disabled'
  | 'spellCheck'
  | 'enterKeyHint'
>

/** One text box of the draft with its label from the catalogue. */
export function Box({ name, isOptional = false, hint, rows, ...attributes }: Props) {
  const { t } = useTexts()
  const { draft, drafts } = useForm()
  const fault = useFaultOf(name)

  return (
    <Field name={name} label={t(`label.${name}`)} hint={hint} fault={fault} isOptional={isOptional}>
      {(described) => {
        const shared = {
          ...described,
          ...attributes,
          name,
          value: draft.values[name],
          onChange: (event: { target: { value: string } }) => drafts.set({ [name]: event.target.value }),
        }
        return rows ? <textarea {...shared} rows={rows} /> : <input type="text" {...shared} />
      }}
    </Field>
  )
}
