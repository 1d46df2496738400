import { carMeasureRoutes } from '@redress/contracts/car-measures'
import { carPreventionRoutes } from '@redress/contracts/car-prevention'
import { carRoutes } from '@redress/contracts/car-routes'
import { usualDocumentNames } from '@redress/domain/cars/tables'
import type { Role } from '@redress/domain/identity/role'
import { aCar } from '@redress/prisma/builders/cars'
import { aBatch, aProduct } from '@redress/prisma/builders/catalog'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aCustomer } from '@redress/prisma/builders/customers'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'

let kit: Kit
let engineer: string

beforeAll(async () => {
  kit = await startKit()
  engineer = (await someone()).id
})
afterAll(() => kit.close())

const someone = (role: Role = 'engineer') => aUser(kit.services.prisma, { role })
const car = (wish: Parameters<typeof aCar>[1] = {}) => aCar(kit.services.prisma, wish)
const faults = (answer: Parameters<typeof expectProblem>[0]) =>
  faultsOf(expectProblem(answer, 'invalid-input'))
const freeze = (carId: string) =>
  kit.services.prisma.carGateState.updateMany({
    where: { carId, gate: 'd7' },
    data: { status: 'submitted' },
  })

describe('CAR-5: usual documents', () => {
  const usual = (number: string, documents: Record<string, unknown>[], as = engineer) =>
    kit.call(
      carPreventionRoutes.addUsualDocuments,
      { params: { number }, body: { documents: documents as { document: 'pfmea'; name: string }[] } },
      { as },
    )
  const english = usualDocumentNames.map((document) => ({ document, name: `The ${document}` }))
  const polish = usualDocumentNames.map((document) => ({ document, name: `Ten ${document}` }))

  test('two who ask for them at once, each in their language, get them once', async () => {
    const { number } = await car()
    const colleague = (await someone()).id
    const both = await Promise.all([usual(number, english), usual(number, polish, colleague)])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const { body } = await kit.call(carRoutes.read, { params: { number } }, { as: engineer })
    expect(body.documents.map(({ kind }) => kind)).toEqual([
      'pfmea',
      'control_plan',
      'work_instruction',
      'other',
    ])
    expectProblem(await usual(number, polish), 'duplicate')
  })

  test('only those are added of whose kind there is none, or whose name nobody wrote', async () => {
    const { id, number } = await car()
    await kit.services.prisma.carDocument.createMany({
      data: [
        { carId: id, position: 1, kind: 'control_plan', name: 'CP-12' },
        { carId: id, position: 2, kind: 'other', name: 'the Test-plan ' },
        { carId: id, position: 3, kind: 'other', name: 'Handbook' },
      ],
    })
    const { body } = await usual(number, english)
    expect(body.documents.map(({ name }) => name)).toEqual([
      'CP-12',
      'the Test-plan ',
      'Handbook',
      'The pfmea',
      'The work-instruction',
    ])
  })

  test('AL-4: each fault names its field; not by who only reads, nor in a frozen group', async () => {
    const { id, number } = await car()
    expect(faults(await usual(number, [{ document: 'menu', name: ' ' }]))).toEqual([
      '#/documents/0/document not-a-choice',
      '#/documents/0/name required',
    ])
    expectProblem(await usual(number, english, (await someone('agent')).id), 'forbidden')
    await freeze(id)
    expectProblem(await usual(number, english), 'not-from-here')
  })
})

/** A failure of a bought part: the products it may be in, who gets them, and what was made beside it. */
async function aFailure() {
  const { prisma } = kit.services
  const own = crypto.randomUUID().slice(0, 6)
  const supplier = await prisma.supplier.create({ data: { name: `Inks ${own}` } })
  const [ink, foil] = await Promise.all(
    ['ink', 'foil'].map((name) =>
      prisma.component.create({ data: { supplierId: supplier.id, number: `${name}-${own}`, name } }),
    ),
  )
  if (!ink || !foil) throw new Error('no component')
  const product = (name: string, wish = {}) =>
    aProduct(prisma, { number: `${name}-${own}`, name, family: `Own ${name} ${own}`, ...wish })
  const [failed, sister, cousin] = [await product('CT'), await product('CS'), await product('CC')]
  const relative = await product('CR', { family: failed.family })
  await product('CX', { family: failed.family, active: false })
  const lot = await aBatch(prisma, { productId: failed.id, madeOn: new Date('2026-03-10') })
  const beside = await aBatch(prisma, { productId: failed.id, madeOn: new Date('2026-03-13') })
  await aBatch(prisma, { productId: failed.id, madeOn: new Date('2026-03-18') })
  const [first, other] = [await aCustomer(prisma), await aCustomer(prisma)]
  await prisma.customerPart.createMany({
    data: [first, other].map(({ id }) => ({ customerId: id, productId: failed.id, number: own })),
  })
  const line = (productId: string, batchId?: string) => [
    { productId, productText: 'x', ...(batchId ? { batchId } : {}) },
  ]
  const about = { supplierId: supplier.id }
  const complaint = await aComplaint(prisma, {
    ...about,
    componentId: ink.id,
    customerId: first.id,
    complaintLines: line(failed.id, lot.id),
  })
  await aComplaint(prisma, { ...about, componentId: ink.id, complaintLines: line(sister.id) })
  await aComplaint(prisma, { ...about, componentId: foil.id, complaintLines: line(sister.id) })
  await aComplaint(prisma, { ...about, componentId: foil.id, complaintLines: line(cousin.id) })
  const { id, number } = await car({ of: [complaint], productId: failed.id })
  return { id, number, supplier, ink, failed, sister, cousin, relative, beside, other, own }
}

describe('B25: what the data say is worth a look', () => {
  const offered = (number: string, as = engineer) =>
    kit.call(carPreventionRoutes.suggestions, { params: { number } }, { as })
  const add = (number: string, body: Record<string, unknown>, as = engineer) =>
    kit.call(
      carPreventionRoutes.addSuggested,
      { params: { number }, body: { note: 'Worth a look', ...body } as never },
      { as },
    )

  test('products with the same component, supplier or family, other customers, batches of the same days', async () => {
    const { number, supplier, ink, failed, sister, cousin, relative, beside, other } = await aFailure()
    const { body } = await offered(number)
    expect(body.suggestions).toEqual([
      {
        likeness: 'component',
        id: sister.id,
        key: sister.number,
        subject: `${sister.number} CS`,
        shares: ink.number,
      },
      {
        likeness: 'supplier',
        id: cousin.id,
        key: cousin.number,
        subject: `${cousin.number} CC`,
        shares: supplier.name,
      },
      {
        likeness: 'family',
        id: relative.id,
        key: relative.number,
        subject: `${relative.number} CR`,
        shares: failed.family,
      },
      { likeness: 'customer', id: other.id, key: other.name, subject: other.name, shares: failed.number },
      {
        likeness: 'batch',
        id: beside.id,
        key: beside.number,
        subject: `${failed.number} · ${beside.number}`,
        shares: '2026-03-13',
      },
    ])
  })

  test('one click adds a row nobody has looked at; it is offered no more, also when typed by hand', async () => {
    const { number, sister, cousin } = await aFailure()
    const { body } = await add(number, { likeness: 'component', id: sister.id })
    expect(body.readAcross).toMatchObject([
      { subject: `${sister.number} CS`, note: 'Worth a look', applies: null, lookedAt: null },
    ])
    const typed = { id: crypto.randomUUID(), version: 0, subject: `line 3, ${cousin.number.toLowerCase()}` }
    await kit.call(
      carMeasureRoutes.writeReadAcross,
      { params: { number }, body: { rows: [typed] } },
      { as: engineer },
    )
    const left = (await offered(number)).body.suggestions.map(({ likeness }) => likeness)
    expect(left).toEqual(['family', 'customer', 'batch'])
    expectProblem(await add(number, { likeness: 'supplier', id: cousin.id }), 'duplicate')
  })

  test('two who add it at once add it once', async () => {
    const { id, number, beside, other } = await aFailure()
    for (const wish of [
      { likeness: 'batch', id: beside.id },
      { likeness: 'customer', id: other.id },
    ]) {
      const both = await Promise.all([add(number, wish), add(number, wish)])
      expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    }
    expect(await kit.services.prisma.carReadAcross.count({ where: { carId: id } })).toBe(2)
  })

  test('AL-4: what is not known is named; not by who only reads, nor in a frozen group', async () => {
    const { id, number, sister } = await aFailure()
    const known = { likeness: 'family', id: sister.id }
    for (const likeness of ['family', 'customer', 'batch']) {
      expect(faults(await add(number, { likeness, id: crypto.randomUUID() }))).toEqual(['#/id not-found'])
    }
    expect(faults(await add(number, { ...known, likeness: 'colour' }))).toEqual(['#/likeness not-a-choice'])
    expectProblem(await add(number, known, (await someone('agent')).id), 'forbidden')
    expectProblem(await offered('CAR-2026-9999'), 'not-found')
    await freeze(id)
    expectProblem(await add(number, known), 'not-from-here')
  })

  test('a CAR without product and complaint has nothing to offer', async () => {
    expect((await offered((await car()).number)).body.suggestions).toEqual([])
  })
})
