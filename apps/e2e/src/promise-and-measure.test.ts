import { expect } from '@playwright/test'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { test } from './journey.ts'
import { expectAccessible, expectFits } from './judge-page.ts'

test('SLA-4: a call-back promised on a record stands on Today and is done there', async ({ db, desk }) => {
  const { number, threadId } = await aComplaint(db, {
    contactName: 'Ewa Lis',
    contactPhone: '+48 22 555 0117',
  })
  const { page } = await desk()
  await page.goto(`/complaints/${number}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('p')
  const dialog = page.getByRole('dialog', { name: 'Promise a call-back' })
  await dialog.getByLabel('When').selectOption('tomorrow')
  await dialog.getByRole('button', { name: 'Promise a call-back' }).click()
  await expect(dialog).toBeHidden()

  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await expect(page).toHaveURL(/\/today$/)
  const calls = page.getByRole('region', { name: 'Call-backs' })
  const call = calls.getByRole('listitem').filter({ hasText: number })
  await expect(call.getByRole('link', { name: /\+48 22 555 0117/ })).toHaveAttribute(
    'href',
    'tel:+48225550117',
  )
  await expect(page.getByRole('button', { name: 'Do next' })).toBeVisible()
  await call.getByLabel('Outcome of the call with Ewa Lis').fill('Reached, she sends photos')
  await call.getByRole('button', { name: 'Done' }).click()
  await expect(call).toBeHidden()
  await expect(calls).toContainText('No call-back promised.')
  expect(await db.action.findFirst({ where: { threadId } })).toMatchObject({
    status: 'verified',
    outcome: 'Reached, she sends photos',
  })

  await page.goto(`/complaints/${number}`)
  await expect(page.getByText('reported done: Call the customer back')).toBeVisible()
})

test('AC-1, AC-2, AL-2: a measure is proposed, agreed, reported with proof and verified by another; who comes second is told', async ({
  db,
  desk,
  troubles,
}) => {
  troubles.expect(/409 \(Conflict\)/)
  const { number, threadId } = await aComplaint(db, { step: 'action' })
  const engineer = await desk({ role: 'engineer', name: 'Edda Engineer' })
  const head = await desk({ role: 'quality_manager' })
  const worker = await desk({ role: 'production', name: `Pavel ${number}` })

  await engineer.page.goto(`/complaints/${number}/actions`)
  await engineer.page.getByRole('button', { name: 'New action' }).click()
  const form = engineer.page.getByRole('dialog', { name: 'New action' })
  await form.getByLabel('What').fill('Raise oven zone 3')
  const owner = form.getByRole('combobox', { name: 'Owner' })
  await owner.fill(worker.user.name)
  await engineer.page.getByRole('option', { name: worker.user.name }).click()
  await form.getByRole('button', { name: 'Create action' }).click()
  await expect(form).toBeHidden()
  const proposal = engineer.page.getByRole('listitem').filter({ hasText: 'Raise oven zone 3' })
  await expect(proposal).toContainText('Proposed')
  await expect(proposal.getByRole('button', { name: 'Agree' })).toHaveCount(0)

  await head.page.goto('/today')
  const waiting = head.page.getByRole('region', { name: 'Waiting for my judgement' })
  const judged = waiting.getByRole('listitem').filter({ hasText: number })
  await judged.getByRole('button', { name: 'Agree' }).click()
  const agree = head.page.getByRole('dialog', { name: 'Agree' })
  await agree.getByLabel('Comment').fill('Go on')
  await agree.getByRole('button', { name: 'Agree' }).click()
  await expect(judged).toBeHidden()

  await worker.page.goto('/actions?owner=me')
  const own = worker.page.getByRole('listitem').filter({ hasText: number })
  await own.getByRole('button', { name: 'Report done' }).click()
  const report = worker.page.getByRole('dialog', { name: 'Report done' })
  await report.getByLabel('Outcome').fill('Zone 3 stands at 80 °C')
  const chosen = worker.page.waitForEvent('filechooser')
  await report.getByRole('button', { name: 'Add file' }).click()
  await (await chosen).setFiles({
    name: 'curve.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(`curve of ${number}`),
  })
  await expect(report.getByText('curve.txt')).toBeVisible()

  const planAnew = async (title: string, reason: string) => {
    await proposal.getByRole('button', { name: 'Plan anew' }).click()
    const plan = engineer.page.getByRole('dialog', { name: 'Plan anew' })
    await plan.getByLabel('What').fill(title)
    await plan.getByLabel('Reason').fill(reason)
    return { plan, send: () => plan.getByRole('button', { name: 'Plan anew' }).click() }
  }
  const first = await planAnew('Raise oven zone 3 to 80 °C', 'Asked by the plant')
  await first.send()
  await expect(first.plan).toBeHidden()
  const second = await planAnew('Raise it to 82 °C', 'Asked again')

  // What was typed stays, and who changed what is said; it is done upon that by choice (AL-2).
  await report.getByRole('button', { name: 'Report done' }).click()
  const clash = report.getByRole('alert')
  await expect(clash).toContainText('Edda Engineer changed it in the meantime.')
  await expect(clash).toContainText('Raise oven zone 3 → Raise oven zone 3 to 80 °C')
  await expect(report.getByLabel('Outcome')).toHaveValue('Zone 3 stands at 80 °C')
  await expectAccessible(worker.page, 'a step upon what somebody else changed')
  await clash.getByRole('button', { name: 'Do it anyway, upon this' }).click()
  await expect(own).toContainText('Done, to be verified')

  // What is done is not planned anew any more: why not is said, and the reason that was typed stays.
  await second.send()
  await expect(second.plan.getByRole('alert')).toContainText('Its state now: Done, to be verified')
  await expect(second.plan.getByRole('button', { name: 'Do it anyway, upon this' })).toHaveCount(0)
  await expect(second.plan.getByLabel('Reason')).toHaveValue('Asked again')
  await second.plan.getByRole('button', { name: 'Cancel' }).click()

  // The news arrives where the engineer still looks at the record.
  await expect(proposal).toContainText('Zone 3 stands at 80 °C')
  await expect(proposal.getByRole('link', { name: /curve\.txt/ })).toBeVisible()
  await proposal.getByRole('button', { name: 'Verify' }).click()
  await engineer.page.getByRole('dialog', { name: 'Verify' }).getByRole('button', { name: 'Verify' }).click()
  await expect(proposal).toContainText('Verified')
  expect(await db.action.findFirst({ where: { threadId } })).toMatchObject({
    status: 'verified',
    doneById: worker.user.id,
    verifiedById: engineer.user.id,
  })
})

test('UX 4.2: Today, the actions and those of a record are accessible and fit a phone', async ({
  db,
  desk,
  troubles,
}) => {
  troubles.expect(/409 \(Conflict\)/)
  const { threadId, number } = await aComplaint(db, { step: 'action' })
  const { page, user } = await desk({ role: 'quality_manager' })
  const due = (hours: number) => new Date(Date.now() + hours * 3_600_000)
  const promise = { threadId, ownerId: user.id, createdById: user.id, createdAt: due(-99) }
  await db.action.createMany({
    data: [
      { ...promise, kind: 'call_back', status: 'open', title: 'Call back', dueAt: due(-2) },
      { ...promise, kind: 'corrective', status: 'open', title: 'Raise zone 3', dueAt: due(4) },
      { ...promise, kind: 'follow_up', status: 'open', title: 'Look again', dueAt: due(60) },
      { ...promise, kind: 'remedy', status: 'proposed', title: 'Replace', dueAt: due(90) },
      { ...promise, kind: 'preventive', status: 'verified', title: 'Control plan', dueAt: due(9) },
      { ...promise, kind: 'containment', status: 'cancelled', title: 'Sort', dueAt: due(9) },
    ],
  })
  for (const path of ['/today', '/actions?owner=me', `/complaints/${number}/actions`]) {
    await page.goto(path)
    await expect(page.getByText('Raise zone 3').first()).toBeVisible()
    await expectAccessible(page, path)
    await expectFits(page, path, 360)
  }

  await test.step('UX 2.11: two are planned anew at once; what somebody else changed meanwhile is named', async () => {
    await page.goto('/actions?owner=me&group=record')
    const group = page.getByRole('region', { name: number })
    for (const title of ['Raise zone 3', 'Look again']) {
      await group.getByRole('checkbox', { name: title }).check()
    }
    await page.getByRole('status').filter({ hasText: '2 actions chosen' }).waitFor()
    await page.getByRole('button', { name: 'Plan anew' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Plan 2 actions anew' })
    await dialog.getByRole('button', { name: 'Plan anew' }).click()
    await expect(dialog.getByText('Please fill this in.')).toBeVisible()
    await dialog.getByLabel('Reason').fill('The oven is out of order')
    await db.action.updateMany({ where: { threadId, title: 'Look again' }, data: { version: 2 } })
    await dialog.getByRole('button', { name: 'Plan anew' }).click()
    const left = page.getByRole('dialog', { name: 'Plan 1 action anew' })
    await expect(left.getByRole('alert')).toContainText('Look again')
    await left.getByRole('button', { name: 'Plan anew' }).click()
    await expect(left).toBeHidden()
    const remarks = await db.action.findMany({ where: { threadId, remark: 'The oven is out of order' } })
    expect(remarks.map(({ title }) => title).toSorted()).toEqual(['Look again', 'Raise zone 3'])
  })
})
