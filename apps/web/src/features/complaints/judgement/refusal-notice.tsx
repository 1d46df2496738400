import { ProblemError } from '../../../lib/call.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'

/** A refusal; when conditions are missing, all of them in words. */
export function RefusalNotice({ error }: { error: unknown }) {
  const { word } = useTexts()
  const missing =
    error instanceof ProblemError && error.code === 'conditions-missing' ? (error.problem.errors ?? []) : []
  const words = missing.map(({ code }) => word('condition', code) ?? code)
  return (
    <ProblemNotice error={error} {...(words.length > 0 ? { title: `${words.join(' · ')}:` } : {})} slim />
  )
}
