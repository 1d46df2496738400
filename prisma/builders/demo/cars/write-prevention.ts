import type { CarPen } from './car-pen.ts'

/** D7: where else it applies, and the documents that were changed. */
export function writePrevention({ rows, random, spec, carId, person, tell }: CarPen): void {
  const [across, documents] = [spec.readAcross ?? [], spec.documents ?? []]
  across.forEach(({ subject, applies, note, owner, at }, index) => {
    rows.CarReadAcross.push({
      id: random.id(at),
      carId,
      position: index + 1,
      subject,
      applies,
      note,
      ownerId: person(owner).id,
      dueAt: at,
      lookedAt: applies === null ? null : at,
    })
    tell(at, owner, 'read-across-written', { count: 1, name: subject })
  })
  documents.forEach(({ kind, name, before, after, on, note, at }, index) => {
    rows.CarDocument.push({
      id: random.id(at),
      carId,
      position: index + 1,
      kind,
      name,
      revisionBefore: before,
      revisionAfter: after,
      changedOn: on,
      note: note ?? '',
    })
    tell(at, spec.leader, 'documents-written', { count: 1, name })
  })
}
