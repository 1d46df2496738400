import { ProblemNotice } from '../../ui/problem-notice.tsx'

/** Why a step was refused, with what it still needs. */
export function StepRefusal({ error, missing }: { error: unknown; missing: string[] }) {
  if (!error) return null
  return (
    <>
      <ProblemNotice error={error} slim />
      {missing.length > 0 && (
        <ul>
          {missing.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </>
  )
}
