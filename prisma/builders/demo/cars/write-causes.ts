import type { CarPen } from './car-pen.ts'
import type { CauseSpec } from './car-spec.ts'

/** The tree of Whys, how each fits is / is-not, and the tests (CAR-4). A cause stands after the one it is under. */
export function writeCauses(pen: CarPen): void {
  for (const [index, cause] of (pen.spec.causes ?? []).entries()) writeCause(pen, cause, index + 1)
  writeTests(pen)
}

function writeCause(pen: CarPen, cause: CauseSpec, position: number): void {
  const { rows, random, carId, causeIds, isNotIds, person } = pen
  const id = random.id(cause.at)
  causeIds.set(cause.key, id)
  rows.CarCause.push({
    id,
    carId,
    parentId: cause.under ? idOf(causeIds, cause.under) : null,
    position,
    kind: cause.kind,
    branch: cause.branch,
    text: cause.text,
    evidence: cause.evidence ?? '',
    status: cause.status,
    switchedOn: cause.on ?? '',
    switchedOff: cause.off ?? '',
    verifiedById: cause.verified ? person(cause.verified.by).id : null,
    verifiedAt: cause.verified?.at ?? null,
  })
  for (const { row, verdict, assumption } of cause.fits ?? []) {
    rows.CarCauseFit.push({
      causeId: id,
      isNotId: idOf(isNotIds, row),
      verdict,
      assumption: assumption ?? '',
    })
  }
  tellCause(pen, cause, id)
}

const judged = {
  ruled_out: 'cause-ruled-out',
  confirmed: 'cause-confirmed',
  root: 'cause-named-root',
} as const

function tellCause({ spec, tell }: CarPen, cause: CauseSpec, id: string): void {
  const data = { id, name: cause.text }
  tell(cause.at, spec.leader, 'cause-added', data)
  const decidedAt = cause.verified?.at ?? new Date(cause.at.getTime() + 3_600_000)
  if (cause.verified) tell(decidedAt, cause.verified.by, 'cause-verified', data)
  if (cause.status === 'suspected') return
  tell(new Date(decidedAt.getTime() + 60_000), spec.leader, judged[cause.status], data)
}

function writeTests({ rows, random, spec, carId, causeIds, tell }: CarPen): void {
  ;(spec.tests ?? []).forEach((test, index) => {
    rows.CarTest.push({
      id: random.id(test.at),
      carId,
      position: index + 1,
      causeId: idOf(causeIds, test.cause),
      method: test.method,
      sample: test.sample,
      parameter: test.parameter,
      expected: test.expected,
      found: test.found,
      verdict: test.verdict,
      doneBy: test.by,
      doneOn: test.verdict ? test.on : null,
    })
    tell(test.at, spec.leader, 'test-added', { name: test.method })
  })
}

export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`Nothing of the story is called ${key}`)
  return id
}
