import { expect } from '@playwright/test'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aCustomer } from '@redress/prisma/builders/customers'
import { aUser } from '@redress/prisma/builders/users'
import { test, told } from './journey.ts'
import { expectAccessible, expectFits } from './judge-page.ts'

test('DOMAIN §3: a justified complaint goes from registered to closed and is opened again', async ({
  db,
  desk,
  troubles,
}) => {
  troubles.expect(/status of 400/)
  const complaint = await aComplaint(db, {
    complaintLines: [{ productText: 'MS-77', quantityAffected: 10 }],
    contactEmail: '',
  })
  const { page, user } = await desk({ role: 'quality_manager', name: 'Hanna Head' })
  const step = (name: string) => page.getByRole('button', { name, exact: true })
  const section = (name: string) => page.getByRole('region', { name, exact: true })
  await page.goto(`/complaints/${complaint.number}`)
  await expect(page.getByText('somebody responsible')).toBeVisible()
  await page.getByRole('button', { name: 'Take it' }).click()

  await test.step('what is missing leads to the place where it is done', async () => {
    await expect(step('Go on to the measures')).toBeDisabled()
    await page.getByRole('link', { name: 'the cause' }).click()
    await expect(page).toHaveURL(/judgement#findings$/)
  })

  await test.step('assessment, cause and verdict by quantity', async () => {
    const assessment = section('First assessment')
    await assessment.getByLabel('Severity').selectOption('Major')
    await assessment.getByLabel('Complexity').selectOption('Low')
    await assessment.getByLabel('How it is worked on').selectOption('As an 8D report')
    await assessment.getByRole('button', { name: 'Save the assessment' }).click()
    await expect(assessment.getByText('Please fill this in.')).toBeVisible()
    await assessment.getByLabel('Reason for this way').fill('Third time')
    await assessment.getByRole('button', { name: 'Save the assessment' }).click()
    await expect(assessment.getByText('Hanna Head')).toBeVisible()

    const findings = section('Findings')
    await findings.getByLabel('Cause', { exact: true }).fill('Worn tool')
    await findings.getByRole('button', { name: 'Save the findings' }).click()
    await expect(page.getByRole('link', { name: 'the cause' })).toBeHidden()

    const verdict = section('Verdict').first()
    await verdict.getByLabel('Justified', { exact: true }).fill('7')
    await verdict.getByLabel('Caused by the customer').fill('2')
    await verdict.getByLabel('Grounds').fill('Measured on the bench')
    await verdict.getByRole('button', { name: 'Decide' }).click()
    await expect(verdict.getByText('The parts must add up to 10.')).toBeVisible()
    await verdict.getByLabel('Caused by the customer').fill('3')
    await expect(verdict.getByText('From this follows: Partly justified')).toBeVisible()
    await verdict.getByRole('button', { name: 'Decide' }).click()
    await expect(verdict.getByText('Decided by Hanna Head')).toBeVisible()
  })

  await test.step('measures, reply and follow-up', async () => {
    // Before the step: the page fetches again after it, and would not hear of a row put in by hand.
    await db.action.create({
      data: {
        threadId: complaint.threadId,
        kind: 'corrective',
        status: 'verified',
        title: 'New tool',
        ownerId: user.id,
        createdById: user.id,
        dueAt: new Date(),
        createdAt: new Date(),
      },
    })
    await step('Go on to the measures').click()
    await step('Go on to the reply').click()
    await expect(page.getByText('the written reply, sent')).toBeVisible()
    await db.complaint.update({ where: { id: complaint.id }, data: { replySentAt: new Date() } })
    await page.reload()
    await step('Begin the follow-up').click()
    const effect = section('Effectiveness')
    await effect.getByLabel('Effectiveness').selectOption('Effective')
    await effect.getByRole('button', { name: 'Save the judgement' }).click()
    const answer = section('Satisfaction of the customer')
    for (const times of ['Asked 1 time:', 'Asked 2 times:']) {
      await answer.getByRole('button', { name: 'The customer was asked' }).click()
      await expect(answer.getByText(times)).toBeVisible()
    }
    await step('Close the complaint').click()
    await expect(step('Close the complaint')).toBeHidden()
  })

  await test.step('closed, and opened again with a reason', async () => {
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Open again…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Reason').fill('The fault is back')
    await dialog.getByRole('button', { name: 'Open again…' }).click()
    await expect(page.getByRole('link', { name: 'Timeline' })).toBeVisible()
    await page.getByRole('link', { name: 'Timeline' }).click()
    await expect(page.getByText('opened it again: The fault is back')).toBeVisible()
    await expect(step('Go on to the measures')).toBeEnabled()
  })
})

test('AN-4, AN-6: unjustified waits for a second person, who signs with the password', async ({
  db,
  desk,
}) => {
  const complaint = await aComplaint(db, {
    step: 'analysis',
    complaintLines: [{ productText: 'MS-78', quantityAffected: 4 }],
    contactEmail: '',
  })
  const decider = (await desk({ role: 'engineer' })).page
  await decider.goto(`/complaints/${complaint.number}/judgement`)
  const verdict = decider.getByRole('region', { name: 'Verdict', exact: true })
  await verdict.getByLabel('Caused by the customer').fill('4')
  await verdict.getByLabel('Grounds').fill('Bent against the instruction')
  await verdict.getByLabel('Way out we offer').fill('Four pieces as goodwill')
  await verdict.getByRole('button', { name: 'Decide' }).click()
  await expect(decider.getByText('Waits for the signature of somebody else.')).toBeVisible()
  await expect(decider.getByRole('button', { name: 'Go on to the reply: unjustified' })).toBeDisabled()

  const signer = await desk({ role: 'quality_manager', passwordHash: told('REDRESS_PASSWORD_HASH') })
  await signer.page.goto(`/complaints/${complaint.number}/judgement`)
  await signer.page.getByLabel('Present password').fill(told('REDRESS_PASSWORD'))
  await signer.page.getByRole('button', { name: 'Sign the verdict' }).click()
  await expect(signer.page.getByText(`second signature ${signer.user.name}`)).toBeVisible()
  await decider.getByRole('button', { name: 'Go on to the reply: unjustified' }).click()
  await expect(decider.getByRole('listitem').filter({ hasText: 'Reply' }).first()).toHaveAttribute(
    'aria-current',
    'step',
  )
})

test('IN-6: a duplicate is merged after a look at what goes over, and taken out again', async ({
  db,
  desk,
}) => {
  const customer = await aCustomer(db)
  const survivor = await aComplaint(db, { customerId: customer.id, subject: 'Keys dead' })
  const duplicate = await aComplaint(db, { customerId: customer.id, wording: 'Sent by mistake twice' })
  const { page } = await desk()
  await page.goto(`/complaints/${duplicate.number}`)
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Merge into another…' }).click()
  await page.getByLabel('Number of the complaint that goes on').fill(survivor.number)
  await expect(page.getByText('Gets 1 messages and 0 files.')).toBeVisible()
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await page.getByRole('link', { name: survivor.number }).first().click()
  await expect(page.getByText('Sent by mistake twice')).toBeVisible()
  await page.goto(`/complaints/${duplicate.number}`)
  await page.getByRole('button', { name: 'Undo the merging' }).click()
  await expect(page.getByRole('button', { name: 'Take it' })).toBeVisible()
  await page.goto(`/complaints/${survivor.number}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(`gave ${duplicate.number} back`)).toBeVisible()
  await expect(page.getByText('Sent by mistake twice')).toBeHidden()
})

test('UX 4.2: judgement, step menu and chronology are accessible and fit a telephone', async ({
  db,
  desk,
}) => {
  const { id: decidedById } = await aUser(db, { role: 'engineer' })
  const complaint = await aComplaint(db, {
    step: 'analysis',
    validity: 'unjustified',
    decidedById,
    decidedAt: new Date(),
    faultSide: 'supplier',
    complaintLines: [{ productText: 'MS-4412-Membrane-switch', quantityAffected: 500 }],
    ntfSteps: { create: [{ position: 1, test: 'Two hours at 60 °C' }] },
    chronology: {
      create: [{ happenedAt: new Date(), what: 'Made on line 3', addedBy: 'A', addedAt: new Date() }],
    },
  })
  const { page } = await desk({ role: 'quality_manager' })
  await page.goto(`/complaints/${complaint.number}/judgement`)
  await expect(page.getByRole('region', { name: 'Second signature' })).toBeVisible()
  await expectAccessible(page, 'judgement')
  await expectFits(page, 'judgement', 360)
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Withdrawn by the customer…' }).click()
  await expect(page.getByRole('dialog').getByLabel('Reason')).toBeFocused()
  await expectAccessible(page, 'reason of a step')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Evidence' }).click()
  await page.getByRole('button', { name: 'Strike: Made on line 3' }).click()
  await expect(page.getByText('struck')).toBeVisible()
  await expectAccessible(page, 'chronology')
  await expectFits(page, 'chronology', 360)
})
