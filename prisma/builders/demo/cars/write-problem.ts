import { isCarField } from '@redress/domain/cars/fields'
import type { CarPen } from './car-pen.ts'

/** Team, written fields, is / is-not. */
export function writeProblem(pen: CarPen): void {
  writeTeam(pen)
  writeFields(pen)
  writeIsNot(pen)
}

function writeTeam({ rows, random, spec, carId, person, tell }: CarPen): void {
  spec.team.forEach(({ who, department, role }, index) => {
    const addedAt = new Date(spec.openedAt.getTime() + (index + 5) * 60_000)
    const { id: userId, name, email } = person(who)
    rows.CarMember.push({
      id: random.id(addedAt),
      carId,
      userId,
      name,
      department,
      role,
      email,
      addedAt,
    })
    tell(addedAt, spec.leader, 'member-added', { name })
  })
}

function writeFields({ rows, spec, carId, person, tell }: CarPen): void {
  const before = new Map<string, string>()
  for (const { name, value, by, changedAt } of writings(spec)) {
    tell(changedAt, by, 'field-written', { field: name, before: before.get(name) ?? '', after: value })
    before.set(name, value)
  }
  for (const { by, ...field } of fieldsWritten({ spec })) {
    rows.CarField.push({ carId, ...field, changedById: person(by).id })
  }
}

/** Every writing of a field, in order of time. */
function writings(spec: CarPen['spec']) {
  return spec.fields.flatMap(({ at, by, values }) =>
    Object.entries(values).map(([name, value], index) => {
      if (!isCarField(name)) throw new Error(`There is no field ${name}`)
      return { name, value, by, changedAt: new Date(at.getTime() + index * 40_000) }
    }),
  )
}

/** What stood in the fields at a moment, by name; at the end unless said. */
export function fieldsWritten({ spec }: Pick<CarPen, 'spec'>, at?: Date) {
  const known = writings(spec).filter(({ changedAt }) => at === undefined || changedAt <= at)
  const last = new Map<string, (typeof known)[number] & { version: number }>()
  for (const one of known) last.set(one.name, { ...one, version: (last.get(one.name)?.version ?? 0) + 1 })
  return [...last.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function writeIsNot({ rows, random, spec, carId, isNotIds, tell }: CarPen): void {
  const list = spec.isNot ?? []
  if (list.length === 0) return
  const at = new Date(spec.openedAt.getTime() + 20 * 60_000)
  list.forEach((row, index) => {
    const id = random.id(at)
    isNotIds.set(row.key, id)
    rows.CarIsNot.push({
      id,
      carId,
      position: index + 1,
      dimension: row.dimension,
      question: row.question,
      isText: row.is,
      isNotText: row.isNot,
      differs: row.differs ?? '',
      changed: row.changed ?? '',
    })
  })
  tell(at, spec.leader, 'is-not-written', { count: list.length })
}
