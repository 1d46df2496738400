import { expect, type Locator, type Page } from '@playwright/test'
import { reportRuleNames } from '@redress/domain/cars/gate-rules'
import { aCar } from '@redress/prisma/builders/cars'
import { aCustomer } from '@redress/prisma/builders/customers'
import { test, told } from './journey.ts'
import { expectAccessible, expectFits } from './judge-page.ts'

const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const cardIn = (page: Page, name: string, number: string) =>
  column(page, name).getByRole('listitem').filter({ hasText: number })

async function sign(dialog: Locator): Promise<void> {
  await dialog.getByRole('textbox', { name: 'Present password' }).fill(told('REDRESS_PASSWORD'))
  await dialog.getByRole('button', { name: 'Sign' }).click()
}

test('UX 2.7, CAR-6: a CAR is moved on the board by menu and by hand; what is refused says why and springs back', async ({
  db,
  desk,
  troubles,
}) => {
  troubles.expect(/status of 409.*\/accept/)
  const passwordHash = told('REDRESS_PASSWORD_HASH')
  const engineer = await desk({ role: 'engineer', name: 'Edda Engineer', passwordHash })
  const head = await desk({ role: 'quality_manager', name: 'Hugo Head', passwordHash })
  const customer = await aCustomer(db)
  const waived = reportRuleNames.filter((rule) => rule !== 'failure-mode')
  await db.carProfile.create({ data: { name: `Easy ${customer.id}`, customerId: customer.id, waived } })
  const { id, number } = await aCar(db, { customerId: customer.id, severity: 'major' })
  const board = `/cars?view=board&customer=${customer.id}`
  const { page } = engineer

  await test.step('by the keyboard: what is missing leads into the CAR', async () => {
    await page.goto(board)
    await expect(column(page, 'Contain').getByRole('heading')).toHaveText('Contain 1')
    await page.getByRole('button', { name: `Move… ${number}` }).press('Enter')
    const submit = page.getByRole('menuitem', { name: 'Submit D1–D3…' })
    await expect(submit).toBeVisible()
    await expectAccessible(page, 'the board with the menu of a card')
    await submit.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Submit D1–D3' })
    await dialog.getByRole('link', { name: 'Name the failure mode' }).click()
    await expect(page).toHaveURL(new RegExp(`/cars/${number}#d2.failureMode`))
    const mode = page.getByLabel('Failure mode')
    await expect(mode).toBeFocused()
    await mode.fill('Loop resistance too high')
    await expect(page.getByText('Kept on this device')).toBeHidden()
  })

  await test.step('too far: it says which way there is, and the card springs back', async () => {
    await page.goto(board)
    await cardIn(page, 'Contain', number).dragTo(column(page, 'Prevent'))
    const stays = page.getByRole('dialog', { name: `${number} does not go this way` })
    await expect(stays.getByRole('button', { name: 'Submit D1–D3…' })).toBeVisible()
    await expect(cardIn(page, 'Prevent', number)).toBeVisible()
    await stays.getByRole('button', { name: 'Close' }).click()
    await expect(cardIn(page, 'Contain', number)).toBeVisible()
    await expect(cardIn(page, 'Prevent', number)).toHaveCount(0)
  })

  await test.step('one column on is the next gate; submitted, it waits for the head of quality', async () => {
    await cardIn(page, 'Contain', number).dragTo(column(page, 'Cause'))
    const dialog = page.getByRole('dialog', { name: 'Submit D1–D3' })
    await sign(dialog)
    await expect(dialog).toBeHidden()
    await expect(page.getByText(`${number}: D1–D3 is submitted and waits for a decision.`)).toBeVisible()
    await expect(cardIn(page, 'Contain', number)).toContainText(
      'Waits for the decision of the head of quality',
    )
    const mail = await db.outgoingMail.findFirst({
      where: { kind: 'gate-submitted', toAddress: head.user.email, subject: { contains: number } },
    })
    expect(mail?.subject).toBe(`[${number}] D1–D3 waits for a decision`)
  })

  await test.step('the head drags it on; what somebody changed meanwhile is said, and it springs back', async () => {
    await head.page.goto(board)
    await cardIn(head.page, 'Contain', number).dragTo(column(head.page, 'Cause'))
    const dialog = head.page.getByRole('dialog', { name: 'Decide on D1–D3' })
    await expect(dialog).toBeVisible()
    await db.carGateState.update({
      where: { carId_gate: { carId: id, gate: 'd1_d3' } },
      data: { version: { increment: 1 } },
    })
    await sign(dialog)
    await expect(dialog.getByRole('alert')).toContainText('Somebody changed this in the meantime')
    await dialog.getByRole('button', { name: 'Close' }).click()
    await expect(cardIn(head.page, 'Contain', number)).toBeVisible()
  })

  await test.step('accepted upon the new state, it stands in the next column, for the engineer too', async () => {
    await head.page.getByRole('button', { name: `Move… ${number}` }).click()
    await head.page.getByRole('menuitem', { name: 'Accept D1–D3…' }).click()
    const dialog = head.page.getByRole('dialog', { name: 'Decide on D1–D3' })
    await sign(dialog)
    await expect(dialog).toBeHidden()
    await expect(cardIn(head.page, 'Cause', number)).toBeVisible()
    await expect(cardIn(page, 'Cause', number)).toBeVisible()
  })

  await test.step('lanes and filters stand in the address; a phone shows all of it below each other', async () => {
    await head.page.getByLabel('Lanes').selectOption('Lanes by age')
    await expect(head.page).toHaveURL(/lanes=age/)
    await head.page.getByLabel('Severity').selectOption({ label: 'Major' })
    await expect(head.page).toHaveURL(/lanes=age.*severity=major/)
    const lane = head.page.getByRole('region', { name: 'Up to 7 days old' })
    await expect(lane.getByRole('listitem')).toContainText(number)
    await expectFits(head.page, 'the board in lanes', 360)
    await head.page.getByRole('button', { name: 'Overdue only' }).click()
    await expect(head.page.getByText('No CAR matches these filters.')).toBeVisible()
    await head.page.getByText('List', { exact: true }).click()
    await head.page.getByRole('button', { name: 'Clear filters' }).click()
    await head.page.getByLabel('Order').selectOption({ label: 'Oldest first' })
    await expect(head.page).toHaveURL(/\/cars\?.*sort=oldest/)
    await expectAccessible(head.page, 'the list of CARs')
  })
})
