import { catalogRoutes } from '@redress/contracts/catalog'
import { defectRoutes } from '@redress/contracts/defects'
import { supplierRoutes } from '@redress/contracts/suppliers'
import type { Role } from '@redress/domain/identity/role'
import { aDefectCode } from '@redress/prisma/builders/catalog'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyChain } from '../../platform/trail.ts'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'

let kit: Kit
let engineer: string
let head: string

const someone = async (role: Role) => (await aUser(kit.services.prisma, { role })).id

beforeAll(async () => {
  kit = await startKit()
  kit.setNow(new Date('2026-03-05T09:00:00.000Z'))
  engineer = await someone('engineer')
  head = await someone('quality_manager')
})
afterAll(() => kit.close())

describe('MO-6: suppliers', () => {
  const create = (body: object, key?: string) =>
    kit.call(supplierRoutes.create, { body }, { as: engineer, ...(key ? { key } : {}) })

  test('are added once, changed upon the version seen, and offered with their components while in use', async () => {
    const first = await create({ name: 'Folio Tapes', country: 'PL' }, 'supplier-once')
    expect(first.status).toBe(201)
    expect((await create({ name: 'Folio Tapes', country: 'PL' }, 'supplier-once')).body.id).toBe(
      first.body.id,
    )
    const params = { id: first.body.id }
    const part = { number: 'FT-50', name: 'Adhesive tape' }
    const added = await kit.call(supplierRoutes.createComponent, { params, body: part }, { as: engineer })
    expect(added.body.components).toMatchObject([{ ...part, active: true, complaints: 0 }])
    const choices = async (q: string) =>
      (await kit.call(supplierRoutes.choices, { query: { q } }, { as: engineer })).body.choices
    expect(await choices('ft-50')).toMatchObject([{ supplier: 'Folio Tapes', component: part }])
    expect(await choices('folio')).toHaveLength(2)
    const [component] = added.body.components
    const change = { ...part, name: 'Tape', version: 1, active: false }
    const at = { params: { id: component?.id ?? '' }, body: change }
    const after = await kit.call(supplierRoutes.changeComponent, at, { as: engineer })
    expect(after.body.components).toMatchObject([{ name: 'Tape', active: false, version: 2 }])
    expectProblem(await kit.call(supplierRoutes.changeComponent, at, { as: engineer }), 'stale-version')
    const off = { params, body: { name: 'Folio Tapes', country: 'PL', version: 1, active: false } }
    expect((await kit.call(supplierRoutes.change, off, { as: engineer })).body.active).toBe(false)
    expectProblem(await kit.call(supplierRoutes.change, off, { as: engineer }), 'stale-version')
    expect(await choices('folio')).toEqual([])
    expect(await verifyChain(kit.services.pool, 'supplier', params.id)).toMatchObject({
      entries: 4,
      intact: true,
    })
  })

  test('AL-4: each fault names its field; names and numbers are there once', async () => {
    const faults = async (body: object) => faultsOf(expectProblem(await create(body), 'invalid-input'))
    expect(await faults({ name: '', email: 'nobody' })).toEqual(['#/name required', '#/email not-an-email'])
    const { body } = await create({ name: 'Twice Ltd' })
    expect(await faults({ name: 'Twice Ltd' })).toEqual(['#/name already-used'])
    const part = { params: { id: body.id }, body: { number: 'A-1', name: 'Cell' } }
    await kit.call(supplierRoutes.createComponent, part, { as: engineer })
    const again = await kit.call(supplierRoutes.createComponent, part, { as: engineer })
    expect(faultsOf(expectProblem(again, 'invalid-input'))).toEqual(['#/number already-used'])
    const production = await someone('production')
    expectProblem(
      await kit.call(supplierRoutes.create, { body: { name: 'No' } }, { as: production }),
      'forbidden',
    )
  })

  test('months count complaints by this supplier’s fault in the reader’s zone, and nothing else', async () => {
    const { body } = await create({ name: 'Cold Cells' })
    const reader = await aUser(kit.services.prisma, { role: 'engineer', timeZone: 'Europe/Warsaw' })
    const against = (receivedAt: string, faultSide: 'supplier' | 'customer' = 'supplier') =>
      aComplaint(kit.services.prisma, { supplierId: body.id, faultSide, receivedAt: new Date(receivedAt) })
    await against('2026-02-10T10:00:00Z')
    // Already March in Warsaw.
    await against('2026-02-28T23:30:00Z')
    await against('2026-02-11T10:00:00Z', 'customer')
    await against('2024-02-10T10:00:00Z')
    const { body: read } = await kit.call(supplierRoutes.read, { params: { id: body.id } }, { as: reader.id })
    expect(read.months).toHaveLength(13)
    expect(read.months.at(0)).toEqual({ month: '2025-03', complaints: 0 })
    expect(read.months.slice(-2)).toEqual([
      { month: '2026-02', complaints: 1 },
      { month: '2026-03', complaints: 1 },
    ])
    expect(read.complaints).toBe(2)
    const { body: list } = await kit.call(supplierRoutes.list, { query: { q: 'cold' } }, { as: head })
    expect(list.suppliers).toMatchObject([{ name: 'Cold Cells', complaints: 2, components: 0 }])
  })
})

describe('AN-3: the defect catalogue', () => {
  const read = async () => (await kit.call(defectRoutes.read, {}, { as: head })).body.groups
  const create = (body: object, key?: string) =>
    kit.call(defectRoutes.create, { body }, { as: head, ...(key ? { key } : {}) })
  const change = (id: string, body: object) =>
    kit.call(defectRoutes.change, { params: { id }, body }, { as: head })

  test('has two levels: codes stand below groups, are moved, renamed, and keep their code', async () => {
    await create({ code: 'KEY', name: 'Keys', groupId: null }, 'group-key-once')
    await create({ code: 'KEY', name: 'Keys', groupId: null }, 'group-key-once')
    const group = (await read()).find(({ code }) => code === 'KEY')
    expect(group).toBeDefined()
    await create({ code: 'KEY-DEAD', name: 'Dead key', groupId: group?.id })
    const code = (await read()).find(({ code: one }) => one === 'KEY')?.codes[0]
    expect(code).toMatchObject({ code: 'KEY-DEAD', used: 0, version: 1 })
    const faults = async (body: object) => faultsOf(expectProblem(await create(body), 'invalid-input'))
    expect(await faults({ code: 'KEY-DEAD', name: 'x', groupId: group?.id })).toEqual(['#/code already-used'])
    expect(await faults({ code: 'KEY-X', name: '', groupId: code?.id })).toEqual(['#/name required'])
    expect(await faults({ code: 'KEY-X', name: 'x', groupId: code?.id })).toEqual(['#/groupId not-found'])
    const { parentId } = await aDefectCode(kit.services.prisma)
    const moved = await change(code?.id ?? '', {
      version: 1,
      name: 'No function',
      groupId: parentId,
      active: true,
    })
    const there = moved.body.groups.find(({ id }) => id === parentId)?.codes
    expect(there?.map(({ code: one, name }) => ({ code: one, name }))).toContainEqual({
      code: 'KEY-DEAD',
      name: 'No function',
    })
    const stale = { version: 1, name: 'Late', groupId: parentId, active: true }
    expectProblem(await change(code?.id ?? '', stale), 'stale-version')
    const wrong = { version: 2, name: 'x', groupId: null, active: true }
    expect(faultsOf(expectProblem(await change(code?.id ?? '', wrong), 'invalid-input'))).toEqual([
      '#/groupId not-a-choice',
    ])
    expect(await verifyChain(kit.services.pool, 'defect-code', code?.id ?? '')).toMatchObject({
      entries: 2,
      intact: true,
    })
  })

  test('AL-1: a code in use stays on its complaint when it goes out of use; a group goes after its codes', async () => {
    const code = await aDefectCode(kit.services.prisma)
    const line = { productText: 'x', defectCodeId: code.id }
    const complaint = await aComplaint(kit.services.prisma, { complaintLines: [line] })
    const groupId = code.parentId ?? ''
    const off = { version: 1, active: false }
    const tooEarly = await change(groupId, { ...off, name: 'Old', groupId: null })
    expect(faultsOf(expectProblem(tooEarly, 'invalid-input'))).toEqual(['#/active in-use'])
    await change(code.id, { ...off, name: code.name, groupId })
    const entry = (await read()).find(({ id }) => id === groupId)?.codes[0]
    expect(entry).toMatchObject({ active: false, used: 1 })
    const query = { q: code.code }
    const offered = await kit.call(catalogRoutes.defects, { query }, { as: engineer })
    expect(offered.body.defects).toEqual([])
    const kept = await kit.services.prisma.complaintLine.findFirst({ where: { complaintId: complaint.id } })
    expect(kept?.defectCodeId).toBe(code.id)
    expect((await change(groupId, { ...off, name: 'Old', groupId: null })).status).toBe(200)
    expectProblem(await kit.call(defectRoutes.read, {}, { as: engineer }), 'forbidden')
  })

  test('IN-3: what is used most is offered first', async () => {
    const [rare, often] = [await aDefectCode(kit.services.prisma), await aDefectCode(kit.services.prisma)]
    const line = { productText: 'x', defectCodeId: often.id }
    await aComplaint(kit.services.prisma, { complaintLines: [line, line] })
    await aComplaint(kit.services.prisma, { complaintLines: [{ ...line, defectCodeId: rare.id }, line] })
    const { body } = await kit.call(catalogRoutes.defects, { query: {} }, { as: engineer })
    const places = body.defects.map(({ id }) => id)
    expect(places.indexOf(often.id)).toBe(0)
    expect(places).toContain(rare.id)
  })
})
