import { carGates } from '@redress/domain/cars/car'
import type { CarContent } from '@redress/domain/cars/content'
import type { CarPen } from './car-pen.ts'
import { causesAndTests, complaintsAt } from './content-causes.ts'
import { actionsAt, dayText, inTime, inWords, iso, isoOrNull, namedIn, stockAt } from './content-rows.ts'
import { gateStateAt } from './gate-state-at.ts'
import { fieldsWritten } from './write-problem.ts'

/** What stood in a CAR of the story at a moment, as the program reads it from these rows: the content of a revision. */
export function contentAtMoment(pen: CarPen, at: Date): CarContent {
  const { rows, carId, spec, number, person, company } = pen
  const isClosed = spec.closedAt !== undefined && spec.closedAt <= at
  const product = rows.Product.find(({ id }) => id === spec.productId)
  const own = <T extends { carId: string }>(list: readonly T[]) => list.filter((row) => row.carId === carId)
  const leader = person(spec.leader)
  return {
    number,
    kind: spec.kind,
    status: isClosed ? 'closed' : 'open',
    origin: spec.origin,
    title: spec.title,
    severity: spec.severity,
    safety: false,
    language: 'en',
    openedAt: iso(spec.openedAt),
    closedAt: isClosed ? isoOrNull(spec.closedAt) : null,
    customer: namedIn(rows.Customer, spec.customerId),
    product: product?.id
      ? { id: product.id, number: product.number, name: product.name, customersNumber: '' }
      : null,
    leader: { id: leader.id, name: leader.name },
    champion: spec.champion ? namedIn(company.people, person(spec.champion).id) : null,
    complaints: complaintsAt(pen, at),
    members: own(rows.CarMember)
      .toSorted((a, b) => inTime(a.addedAt, b.addedAt) || inWords(a.id, b.id))
      .map((row) => ({
        id: row.id ?? '',
        userId: row.userId ?? null,
        name: row.name,
        department: row.department ?? '',
        role: row.role ?? '',
        phone: row.phone ?? '',
        email: row.email ?? '',
        version: 1,
      })),
    fields: fieldsWritten(pen, at).map(({ by, changedAt, ...field }) => ({
      ...field,
      changedBy: person(by).name,
      changedAt: iso(changedAt),
    })),
    isNot: own(rows.CarIsNot).map(
      ({ id, position, dimension, question, isText, isNotText, differs, changed }) => ({
        id: id ?? '',
        position,
        dimension,
        question: question ?? '',
        isText: isText ?? '',
        isNotText: isNotText ?? '',
        differs: differs ?? '',
        changed: changed ?? '',
        version: 1,
      }),
    ),
    lots: own(rows.CarLot).map(({ id, lot, batchId, quantityMade, quantityUsed }) => ({
      id: id ?? '',
      lot,
      batchId: batchId ?? null,
      quantityMade,
      quantityUsed: quantityUsed ?? 0,
      unaccountedReason: '',
      signedBy: null,
      signedAt: null,
      version: 1,
    })),
    stock: stockAt(pen, at),
    ...causesAndTests(pen, at),
    photos: own(rows.CarPhoto)
      .filter(({ addedAt }) => new Date(addedAt) <= at)
      .map((row) => ({
        id: row.id ?? '',
        discipline: row.discipline,
        position: row.position,
        caption: row.caption ?? '',
        side: row.side ?? null,
        originalId: row.originalId,
        markedId: row.markedId ?? null,
        marks: spec.photos?.[row.position - 1]?.marks ?? [],
        version: 1,
      })),
    actions: actionsAt(pen, at),
    readAcross: own(rows.CarReadAcross).map((row) => ({
      id: row.id ?? '',
      position: row.position,
      subject: row.subject,
      applies: row.applies ?? null,
      note: row.note ?? '',
      owner: namedIn(company.people, row.ownerId),
      dueAt: isoOrNull(row.dueAt),
      lookedAt: isoOrNull(row.lookedAt),
      version: 1,
    })),
    documents: own(rows.CarDocument).map((row) => ({
      id: row.id ?? '',
      position: row.position,
      kind: row.kind,
      name: row.name,
      revisionBefore: row.revisionBefore ?? '',
      revisionAfter: row.revisionAfter ?? '',
      changedOn: dayText(row.changedOn),
      note: row.note ?? '',
      version: 1,
    })),
    gates: carGates.map((gate) => {
      const state = gateStateAt(pen, gate, at)
      return {
        ...state,
        submittedAt: isoOrNull(state.submittedAt),
        decidedAt: isoOrNull(state.decidedAt),
      }
    }),
    signatures: own(rows.CarSignature)
      .filter((row) => new Date(row.at) <= at)
      .toSorted((a, b) => inTime(a.at, b.at) || inWords(a.id, b.id))
      .map((row) => ({
        gate: row.gate ?? null,
        meaning: row.meaning,
        name: row.name,
        role: row.role,
        at: iso(row.at),
        comment: row.comment ?? '',
      })),
    overrides: [],
  }
}
