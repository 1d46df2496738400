import { useForm } from './form-context.tsx'

/** No person sees, hears or reaches this box; a robot that fills in everything gives itself away (D29). */
export function Honeypot() {
  const { draft, drafts } = useForm()
  return (
    <div className="off-stage" aria-hidden="true">
      <label htmlFor="website">Website</label>
      <input
        id="website"
        name="website"
        type="text"
        tabIndex={-1}
        autoComplete="off"
        maxLength={400}
        value={draft.values.website}
        onChange={(event) => drafts.set({ website: event.target.value })}
      />
    </div>
  )
}
