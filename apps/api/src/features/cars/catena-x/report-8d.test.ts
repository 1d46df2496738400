import { revisionRoutes } from '@redress/contracts/car-revisions'
import { aFullReport } from '@redress/documents/eight-d.fixture'
import { type Report8DParties, report8D } from '@redress/domain/cars/report-8d'
import { contentAt } from '@redress/domain/cars/staged'
import { aCar } from '@redress/prisma/builders/cars'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectProblem, faultsOf } from '../../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../../testing/kit.ts'
import { faultsOfReport8D } from './check-report-8d.ts'

let kit: Kit

beforeAll(async () => {
  kit = await startKit()
})
afterAll(() => kit.close())

const parties: Report8DParties = {
  customer: {
    companyName: 'Vistula',
    city: 'Warszawa',
    country: 'PL',
    bpnl: 'BPNL0123456789ZZ',
    email: 'ewa@vistula.example',
    phone: '+48 22 555 0117',
  },
  supplierName: 'Norrholm',
  supplierId: 'S-77',
  orderNumber: '4500012345',
  customerComplaintId: 'QN-4711',
  complaintLocation: 'Final test',
  leaderEmail: 'anna@norrholm.example',
  championEmail: 'maria@norrholm.example',
  asOf: '2026-11-20',
}

test.each(['d3', 'd4', 'd6', 'd8'] as const)(
  'CAR-7: a full report up to %s is valid by the schema',
  (stage) => {
    const report = report8D(contentAt(aFullReport('Words'), stage), parties)
    expect(faultsOfReport8D(report)).toEqual([])
    const steps = { d3: 4, d4: 5, d6: 7, d8: 9 }
    expect(Object.keys(report).filter((key) => key.startsWith('step'))).toHaveLength(steps[stage])
  },
)

test('CAR-7: causes have the four codes, and the misspelling of the model is kept', () => {
  const report = JSON.stringify(report8D(aFullReport('Words'), parties))
  for (const code of ['TUA', 'TUN', 'resultAssesment']) expect(report).toContain(`"${code}"`)
})

test('CAR-7: what the model demands and nobody said is named at its place', () => {
  const customer = { ...parties.customer, bpnl: 'BPNL1', city: '' }
  const report = report8D(aFullReport('Words'), { ...parties, customer, orderNumber: '' })
  expect(
    faultsOfReport8D(report)
      .map(({ pointer, code }) => `${pointer} ${code}`)
      .toSorted(),
  ).toEqual([
    '#/header/customerContact/bpnlProperty malformed',
    '#/header/customerContact/city required',
    '#/header/parts/0/orderNumber required',
  ])
})

test('CAR-7: the export is a download; without what only the parties know it is refused and names it', async () => {
  const { prisma } = kit.services
  const { id } = await aUser(prisma, { role: 'engineer' })
  const complaint = await aComplaint(prisma, { contactEmail: 'ewa@vistula.example', customersNumber: 'QN-1' })
  const { number } = await aCar(prisma, { of: [complaint] })
  const get = (query: Record<string, string>) =>
    kit.call(revisionRoutes.report8D, { params: { number }, query: { stage: 'd3', ...query } }, { as: id })
  const refused = faultsOf(expectProblem(await get({}), 'invalid-input'))
  expect(refused).toEqual(
    expect.arrayContaining([
      '#/header/customerContact/bpnlProperty required',
      '#/header/supplierId required',
    ]),
  )
  expect(refused).toContain('#/header/parts/0/customerPartNumber required')
})
