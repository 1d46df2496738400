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
  const changed = new Map<string, (typeof rows.CarField)[number]>()
  for (const { at, by, values } of spec.fields) {
    Object.entries(values).forEach(([name, value], index) => {
      if (!isCarField(name)) throw new Error(`There is no field ${name}`)
      const before = changed.get(name)
      const changedAt = new Date(at.getTime() + index * 40_000)
      const version = (before?.version ?? 0) + 1
      changed.set(name, { carId, name, value, changedById: person(by).id, changedAt, version })
      tell(changedAt, by, 'field-written', { field: name, before: before?.value ?? '', after: value })
    })
  }
  rows.CarField.push(...changed.values())
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
