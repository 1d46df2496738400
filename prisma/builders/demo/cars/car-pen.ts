import { createHash } from 'node:crypto'
import type { SignatureMeaning } from '../../../generated/client.ts'
import { canonicalJson } from '@redress/domain/cars/canonical'
import type { CarGate } from '@redress/domain/cars/car'
import type { Role } from '@redress/domain/identity/role'
import type { Company, Person } from '../company.ts'
import type { StoredPicture } from '../pictures.ts'
import type { Random } from '../random.ts'
import type { DemoRows } from '../rows.ts'
import type { CarSpec, Login } from './car-spec.ts'

export type CarTelling = {
  rows: DemoRows
  company: Company
  now: Date
  random: Random
  pictures: readonly StoredPicture[]
}

/** What all that writes one CAR shares. */
export type CarPen = CarTelling & {
  spec: CarSpec
  carId: string
  number: string
  threadId: string
  /** Rows of is / is-not and causes by the keys of the story. */
  isNotIds: Map<string, string>
  causeIds: Map<string, string>
  person(login: Login): Person
  /** One entry of the CAR's own trail. */
  tell(at: Date, who: Login, type: string, data: Record<string, unknown>): void
  sign(signing: Signing): void
}

/** SHA-256 of content in canonical form, as the program computes it. */
export function hashOfContent(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}

type Signing = {
  at: Date
  who: Login
  meaning: SignatureMeaning
  gate?: CarGate
  comment?: string
  content: unknown
}

/** Whose log-in begins like this. */
export function personBy(company: Company, login: Login): Person {
  const found = company.people.find(({ email }) => email.startsWith(`${login}@`))
  if (!found) throw new Error(`Nobody logs in as ${login}`)
  return found
}

export function penFor(telling: CarTelling, spec: CarSpec, number: string): CarPen {
  const { rows, company, random } = telling
  const carId = random.id(spec.openedAt)
  const person = (login: Login) => personBy(company, login)
  return {
    ...telling,
    spec,
    carId,
    number,
    threadId: random.id(spec.openedAt),
    isNotIds: new Map(),
    causeIds: new Map(),
    person,
    tell(at, who, type, data) {
      const { id, name } = person(who)
      rows.TrailEntry.push({
        subject: 'car',
        subjectId: carId,
        seq: 0,
        type: `car.${type}`,
        actorId: id,
        actorName: name,
        requestId: 'demo',
        at,
        data: JSON.parse(JSON.stringify(data)),
      })
    },
    sign({ at, who, meaning, gate, comment, content }) {
      const { id, name, role } = person(who)
      rows.CarSignature.push({
        id: random.id(at),
        carId,
        gate: gate ?? null,
        meaning,
        userId: id,
        name,
        role: role as Role,
        at,
        comment: comment ?? '',
        contentHash: hashOfContent(content),
      })
    },
  }
}
