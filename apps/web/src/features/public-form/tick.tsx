import { idOf } from '../../public/field.tsx'
import { useTexts } from '../../public/texts-context.tsx'
import { useForm } from './form-context.tsx'

export function Tick({ name }: { name: 'urgent' | 'batchUnknown' }) {
  const { t } = useTexts()
  const { draft, drafts } = useForm()
  return (
    <label className="tick" htmlFor={idOf(name)}>
      <input
        type="checkbox"
        id={idOf(name)}
        name={name}
        checked={draft.values[name] === 'yes'}
        onChange={(event) => drafts.set({ [name]: event.target.checked ? 'yes' : '' })}
      />
      <span>{t(`label.${name}`)}</span>
    </label>
  )
}
