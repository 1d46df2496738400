import type { ReactNode } from 'react'
import { useTexts } from './texts-context.tsx'

export const idOf = (name: string) => `field-${name}`

type Described = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

type Props = {
  name: string
  label: string
  hint?: string | undefined
  fault?: string | null | undefined
  isOptional?: boolean
  children: (described: Described) => ReactNode
}

/** Label, hint and fault around one control, tied together for those who do not see them. */
export function Field({ name, label, hint, fault, isOptional = false, children }: Props) {
  const { t } = useTexts()
  const id = idOf(name)
  const describedBy = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ')

  return (
    <div className={fault ? 'field has-fault' : 'field'}>
      <label htmlFor={id}>
        {label} {isOptional ? <span className="optional">{t('form.optional')}</span> : null}
      </label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {fault ? (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      ) : null}
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': fault ? true : undefined,
      })}
    </div>
  )
}
