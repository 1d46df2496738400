import { type Discipline, disciplinesOf } from './car.ts'
import type { CarContent } from './content.ts'
import { type ReportRuleName, reportRuleNames, reportRules } from './gate-rules.ts'
import { type RedFlag, redFlagNames, redFlags } from './red-flags.ts'
import { type ReportPlace, type ScorePart, scoreParts } from './report-rule.ts'

export type Score = {
  /** 0 to 100, after the caps. */
  total: number
  /** What it were without red flags. */
  earned: number
  parts: { part: ScorePart; discipline: Discipline; points: number; of: number }[]
  /** Why points are missing, and where they are to be had. */
  missing: { rule: ReportRuleName; part: ScorePart; points: number; place: ReportPlace }[]
  flags: { flag: RedFlag; cap: number; place: Discipline }[]
}

const counting = reportRuleNames.flatMap((rule) => {
  const { score, ...rest } = reportRules[rule]
  return score ? [{ ...rest, rule, part: score[0], points: score[1] }] : []
})

/** Points each part can have; together 100. */
export const pointsOf: Readonly<Record<ScorePart, number>> = {
  d1: 5,
  d2: 12,
  d3: 18,
  d4_occurrence: 15,
  d4_escape: 15,
  d5: 8,
  d6: 15,
  d7: 9,
  d8: 3,
}

/** The rules of one part with their points. */
export function rulesOfPart(part: ScorePart) {
  return counting.filter((rule) => rule.part === part)
}

/** A 4D is measured by what it shows, and counted up to 100. */
function shownParts(content: CarContent): { part: ScorePart; discipline: Discipline }[] {
  const shown = disciplinesOf(content.kind)
  return scoreParts.flatMap((part) => {
    const discipline = rulesOfPart(part)[0]?.discipline
    return discipline && shown.includes(discipline) ? [{ part, discipline }] : []
  })
}

/** The quality of a report as it stands, 100 points, with the reason for each that is missing (CAR-9). */
export function scoreOf(content: CarContent): Score {
  const parts = shownParts(content)
  const missing = parts
    .flatMap(({ part }) => rulesOfPart(part))
    .filter(({ holds }) => !holds(content))
    .map(({ rule, part, points, place }) => ({ rule, part, points, place }))
  const scored = parts.map((one) => {
    const lost = missing.filter(({ part }) => part === one.part).reduce((sum, { points }) => sum + points, 0)
    return { ...one, points: pointsOf[one.part] - lost, of: pointsOf[one.part] }
  })
  const sum = (key: 'points' | 'of') => scored.reduce((total, part) => total + part[key], 0)
  const earned = Math.round((100 * sum('points')) / sum('of'))
  const flags = redFlagNames
    .filter((flag) => redFlags[flag].raised(content))
    .map((flag) => ({ flag, cap: redFlags[flag].cap, place: redFlags[flag].place }))
  return { total: Math.min(earned, ...flags.map(({ cap }) => cap)), earned, parts: scored, missing, flags }
}
