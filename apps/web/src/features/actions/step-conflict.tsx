import type { Action } from '@redress/contracts/actions'
import type { ActionStep } from '@redress/domain/actions/action.workflow'
import { formatTime } from '@redress/texts/format'
import { useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ConflictBox } from '../../ui/conflict-box.tsx'
import { stateOf } from './action-state.ts'
import type { StepTaking } from './use-step.ts'
import { type WhyNot, whyNot } from './why-not.ts'

type Props = {
  taking: StepTaking
  step: ActionStep
  /** What this person planned otherwise than it stood. */
  mine?: { title?: string; detail?: string; ownerId?: string; dueAt?: string }
  onAnyway: () => void
}

/** Somebody changed the action meanwhile: who, what, and whether the step may still be taken upon it (AL-2). */
export function StepConflict({ taking: { conflict, isPending }, step, mine = {}, onAnyway }: Props) {
  const { t } = useTexts()
  const me = useMe()
  const facts = useFacts()
  const wordsOf = useWhyNotWords()
  if (!conflict) return null
  const { before, now } = conflict
  const reason = whyNot(now, step, me)
  const [was, is] = [facts(before), facts(now)]
  const planned = {
    title: mine.title,
    detail: mine.detail,
    owner: mine.ownerId && t('fact.chosen'),
    due: mine.dueAt && facts({ ...now, dueAt: mine.dueAt }).due,
    status: undefined,
    outcome: undefined,
    remark: undefined,
  }
  return (
    <ConflictBox
      by={now.changedBy ? t('conflict.by', { name: now.changedBy }) : t('conflict.meanwhile')}
      fields={factNames.map((name) => ({
        name,
        label: t(labels[name]),
        before: was[name],
        now: is[name],
        mine: planned[name] ?? null,
      }))}
      busy={isPending}
      onPut={reason === null ? onAnyway : undefined}
      putLabel={t('conflict.anyway')}
      refusal={reason === null ? undefined : wordsOf(now, reason)}
    />
  )
}

const labels = {
  status: 'action.state',
  title: 'action.title',
  detail: 'action.detail',
  owner: 'action.owner',
  due: 'action.due',
  outcome: 'action.outcome',
  remark: 'action.reason',
} as const
const factNames = Object.keys(labels) as (keyof typeof labels)[]

function useFacts(): (action: Action) => Record<keyof typeof labels, string> {
  const { t, language } = useTexts()
  const { timeZone } = useMe()
  return (action) => ({
    status: t(`action-state.${stateOf(action, new Date())}`),
    title: action.title,
    detail: action.detail,
    owner: action.owner.name,
    due: formatTime(language, timeZone, new Date(action.dueAt)),
    outcome: action.outcome,
    remark: action.remark,
  })
}

function useWhyNotWords(): (now: Action, reason: WhyNot) => string {
  const { t, word } = useTexts()
  return (now, reason) =>
    'state' in reason
      ? t('conflict.not-from-here', { state: t(`action-state.${stateOf(now, new Date())}`) })
      : t('conflict.needs', {
          missing: reason.missing.map((code) => word('condition', code) ?? code).join(', '),
        })
}
