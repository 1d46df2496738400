import type { Permission } from '../identity/permissions.ts'

/** A named condition: the name is the code of its wording, the test a pure function of the facts. */
export type Condition<Facts> = { code: string; holds: (facts: Facts) => boolean }

export type Transition<State extends string, Action extends string, Facts> = {
  action: Action
  from: readonly State[]
  to: State
  permission: Permission
  needs: readonly Condition<Facts>[]
}

/** A state machine as data: the same table refuses a step, draws the buttons and prints the diagram. */
export type Workflow<State extends string, Action extends string, Facts> = {
  states: readonly State[]
  initial: State
  /** States in which a record may rest for ever. */
  final: readonly State[]
  transitions: readonly Transition<State, Action, Facts>[]
}

export type Outcome<State extends string> =
  | { ok: true; to: State }
  | { ok: false; reason: 'not-from-here' }
  | { ok: false; reason: 'conditions-missing'; missing: string[] }

export function need<Facts>(code: string, holds: (facts: Facts) => boolean): Condition<Facts> {
  return { code, holds }
}

function missingOf<Facts>(needs: readonly Condition<Facts>[], facts: Facts): string[] {
  return needs.filter((condition) => !condition.holds(facts)).map((condition) => condition.code)
}

/** Tries an action. Refusal names every missing condition, not only the first. */
export function attempt<State extends string, Action extends string, Facts>(
  workflow: Workflow<State, Action, Facts>,
  state: State,
  action: Action,
  facts: Facts,
): Outcome<State> {
  const found = workflow.transitions.find((t) => t.action === action && t.from.includes(state))
  if (!found) return { ok: false, reason: 'not-from-here' }
  const missing = missingOf(found.needs, facts)
  return missing.length > 0
    ? { ok: false, reason: 'conditions-missing', missing }
    : { ok: true, to: found.to }
}

export type NextStep<State extends string, Action extends string> = {
  action: Action
  to: State
  permission: Permission
  missing: string[]
}

/** Every action the table knows from this state, with what each still lacks. */
export function nextSteps<State extends string, Action extends string, Facts>(
  workflow: Workflow<State, Action, Facts>,
  state: State,
  facts: Facts,
): NextStep<State, Action>[] {
  return workflow.transitions
    .filter((t) => t.from.includes(state))
    .map((t) => ({
      action: t.action,
      to: t.to,
      permission: t.permission,
      missing: missingOf(t.needs, facts),
    }))
}

/** What is wrong with a table: unreachable states, dead ends, one action leading to two places. */
export function faults<State extends string, Action extends string, Facts>(
  workflow: Workflow<State, Action, Facts>,
): string[] {
  const reached = new Set<State>([workflow.initial])
  for (let size = 0; size !== reached.size; ) {
    size = reached.size
    for (const t of workflow.transitions) if (t.from.some((state) => reached.has(state))) reached.add(t.to)
  }
  const unreachable = workflow.states.filter((s) => !reached.has(s)).map((s) => `${s} can't be reached`)
  const deadEnds = workflow.states
    .filter((s) => !workflow.final.includes(s) && !workflow.transitions.some((t) => t.from.includes(s)))
    .map((s) => `${s} has no way out`)
  const seen = new Set<string>()
  const ambiguous: string[] = []
  for (const t of workflow.transitions) {
    for (const from of t.from) {
      const key = `${t.action} from ${from}`
      if (seen.has(key)) ambiguous.push(`${key} is written twice`)
      seen.add(key)
    }
  }
  return [...unreachable, ...deadEnds, ...ambiguous]
}
