import { type CarGate, type Discipline, disciplinesOf, gateOf } from './car.ts'
import type { CarContent } from './content.ts'
import { type CarFieldName, carFields, isCarField } from './fields.ts'
import { isWritten, type ReportPlace, type ReportRule } from './report-rule.ts'
import { rulesOfD1toD3 } from './rules-d1-d3.ts'
import { rulesOfD4 } from './rules-d4.ts'
import { rulesOfD5toD8 } from './rules-d5-d8.ts'

const table = { ...rulesOfD1toD3, ...rulesOfD4, ...rulesOfD5toD8 }

export type ReportRuleName = keyof typeof table

/** All that is looked for, in the order of the sheet. */
export const reportRules: Readonly<Record<ReportRuleName, ReportRule>> = table
export const reportRuleNames = Object.keys(table) as ReportRuleName[]

export function isReportRule(name: string): name is ReportRuleName {
  return Object.hasOwn(table, name)
}

/** What one customer demands beyond our own rules, and what not (CAR-13): names of rules and of written fields. */
export type Demands = { required: readonly string[]; waived: readonly string[] }

export type Missing = {
  /** A rule, or a written field that the profile makes compulsory. */
  rule: ReportRuleName | CarFieldName
  discipline: Discipline
  place: ReportPlace
}

function isDemanded(name: ReportRuleName, { required, waived }: Demands): boolean {
  if (waived.includes(name)) return false
  return reportRules[name].gate === 'always' || required.includes(name)
}

function placeOf(rule: ReportRuleName, { kind }: Pick<CarContent, 'kind'>) {
  const { discipline, place, inFourD } = reportRules[rule]
  return kind === 'four_d' && inFourD ? { discipline: inFourD, place: inFourD } : { discipline, place }
}

/**
 * Everything that keeps a group from being released, each with the place where it is mended (CAR-3, CAR-4, CAR-6).
 * A 4D is asked only for what it shows.
 */
export function missingFor(content: CarContent, gate: CarGate, demands: Demands): Missing[] {
  const shown = disciplinesOf(content.kind).filter((discipline) => gateOf(discipline) === gate)
  const rules = reportRuleNames.flatMap((rule): Missing[] => {
    const { discipline, place } = placeOf(rule, content)
    const { holds } = reportRules[rule]
    const isWanted = shown.includes(discipline) && isDemanded(rule, demands)
    return isWanted && !holds(content) ? [{ rule, discipline, place }] : []
  })
  const fields = demands.required.filter(isCarField).flatMap((name): Missing[] => {
    const { discipline } = carFields[name]
    const isWanted = shown.includes(discipline) && !rules.some(({ place }) => place === name)
    return isWanted && !isWritten(name)(content) ? [{ rule: name, discipline, place: name }] : []
  })
  return [...rules, ...fields]
}
