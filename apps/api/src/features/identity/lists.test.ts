import { identityRoutes as routes } from '@redress/contracts/identity-routes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Kit, startKit } from '../../testing/kit.ts'
import { demoEmails, demoPassword } from './demo-accounts.ts'
import { anAddress, aPerson } from './test-people.ts'

let kit: Kit
beforeAll(async () => {
  kit = await startKit()
})
afterAll(() => kit.close())

describe('people', () => {
  it('are the enabled colleagues who do the work of a complaint', async () => {
    const engineer = await aPerson(kit, { role: 'engineer' })
    const gone = await aPerson(kit, { role: 'engineer', disabledAt: new Date() })
    const manager = await aPerson(kit, { role: 'manager' })
    const { body } = await kit.call(routes.people, {}, { as: manager.id })
    const ids = body.people.map((person) => person.id)
    expect(ids).toContain(engineer.id)
    expect(ids).not.toContain(gone.id)
    expect(ids).not.toContain(manager.id)
  })
})

describe('the sign-in page', () => {
  it('ASVS 6.3.2: knows of no accounts and no password outside the demo', async () => {
    await aPerson(kit, { email: demoEmails[0] ?? '' })
    const { body } = await kit.call(routes.options, {})
    expect(body).toMatchObject({ demo: false, demoAccounts: [], demoPassword: null, oidc: null })
  })

  it('offers one account per role in the demo, as far as they are there', async () => {
    const demo = await startKit({ DEMO: 'true' })
    await aPerson(demo, { email: 'quality@norrholm.example', role: 'quality_manager' })
    await aPerson(demo, { email: 'agent@norrholm.example', role: 'agent' })
    await aPerson(demo, { email: 'j.wrona@norrholm.example', role: 'engineer' })
    const { body } = await demo.call(routes.options, {}, { address: anAddress() })
    expect(body.demoAccounts.map((account) => account.role)).toEqual(['agent', 'quality_manager'])
    expect(body.demoPassword).toBe(demoPassword)
    await demo.close()
  })
})
