import { paths } from '../paths.ts'

const sections: Record<string, string> = {
  'validity-decided': '#verdict',
  'found-justified': '#verdict',
  'found-unjustified': '#verdict',
  'grounds-given': '#verdict',
  'way-out-offered': '#verdict',
  'verdict-second-signed': '#signature',
  'cause-stated': '#findings',
  'effectiveness-judged-effective': '#effectiveness',
  'satisfaction-recorded-or-asked-twice': '#satisfaction',
  'not-dissatisfied': '#satisfaction',
}

const ofActions = ['measure-or-reason', 'every-measure-approved', 'all-actions-verified']
const ofReply = ['reply-sent', 'reply-settled']

/** Where a condition of the next step is fulfilled; null where it is at hand on every part of the record. */
export function placeOfCondition(number: string, condition: string): string | null {
  const section = sections[condition]
  if (section) return paths.judgement(number, section)
  if (ofReply.includes(condition)) return paths.reply(number)
  return ofActions.includes(condition) ? paths.actionsOf({ kind: 'complaint', number }) : null
}
