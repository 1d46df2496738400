import { ProblemNotice } from '../../ui/problem-notice.tsx'
import type { StepTaking } from './use-step.ts'

/** Why a step was refused, with what it still needs. */
export function StepRefusal({ taking: { error, missing } }: { taking: StepTaking }) {
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
