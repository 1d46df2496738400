import { expect } from '@playwright/test'
import { anAction } from '@redress/prisma/builders/actions'
import { aCar } from '@redress/prisma/builders/cars'
import { aBatch, aDefectCode } from '@redress/prisma/builders/catalog'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { test } from './journey.ts'
import { expectAccessible, expectFits } from './judge-page.ts'

test('CAR-5, CAR-9, CAR-11: an action against a cause is agreed to, introduced and proven; then sorting ends', async ({
  db,
  desk,
}) => {
  const batch = await aBatch(db, { quantityMade: 4800 })
  const defect = await aDefectCode(db)
  const line = { productId: batch.productId, batchId: batch.id, productText: 'MS', defectCodeId: defect.id }
  const car = await aCar(db, {
    of: [await aComplaint(db, { complaintLines: [line] })],
    productId: batch.productId,
    title: 'Loop resistance rises after damp heat',
  })
  const cause = { carId: car.id, status: 'root', kind: 'technical_occurrence' } as const
  await db.carCause.createMany({
    data: [
      { ...cause, position: 1, text: 'No zone alarm interlock' },
      { ...cause, position: 2, text: 'Test limits above the fault', kind: 'technical_escape' },
    ],
  })
  await anAction(db, { complaint: car, discipline: 'd3', kind: 'containment', title: 'Sort all stock' })
  const { page } = await desk({ role: 'engineer' })
  const head = await desk({ role: 'quality_manager' })

  await page.goto(`/cars/${car.number}`)
  const d5 = page.getByRole('region', { name: /^D5/ })
  const open = d5.getByRole('listitem').filter({ hasText: 'No zone alarm interlock' })
  await open.getByRole('button', { name: 'Action for this cause' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('What').fill('Interlock stops the belt')
  await form.getByLabel('Expected effect').fill('No part below 128 °C')
  await expect(form.getByLabel('Answers the cause')).toContainText('No zone alarm interlock')
  await form.getByRole('button', { name: 'Create action' }).click()
  await expect(form).toBeHidden()
  const pairs = d5.getByRole('region', { name: 'Causes and their actions' })
  await expect(pairs.getByText('Interlock stops the belt')).toBeVisible()
  await expect(pairs.getByText('no action yet')).toHaveCount(1)

  await head.page.goto('/today')
  const waiting = head.page.getByRole('region', { name: 'Waiting for my judgement' })
  const proposal = waiting.getByRole('listitem').filter({ hasText: car.number })
  await proposal.getByRole('link', { name: car.number }).click()
  const chosen = head.page.getByRole('region', { name: /^D5/ }).getByRole('listitem')
  await chosen.getByRole('button', { name: 'Agree' }).click()
  await head.page.getByRole('dialog', { name: 'Agree' }).getByRole('button', { name: 'Agree' }).click()
  await expect(d5.getByText('Planned')).toBeVisible()

  const d3 = page.getByRole('region', { name: /^D3/ })
  await expect(d3.getByText(/In force until D6 is proven/)).toBeVisible()
  const d6 = page.getByRole('region', { name: /^D6/ })
  await d6.getByRole('button', { name: 'Write on it' }).click()
  await page.getByRole('dialog').getByLabel('Introduced on').fill('2026-01-12')
  await page.getByRole('dialog').getByLabel('Effect in per cent').fill('97.5')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(d6.getByText('97.5%')).toBeVisible()
  await d6.getByLabel('Rate of the fault before').fill('0.176')
  await d6.getByLabel('Rate of the fault before').blur()
  await expect(d6.getByText('16 parts without a failure')).toBeVisible()
  await d6.getByLabel('Parts passed since').fill('16')
  await d6.getByLabel('Failures seen since').fill('0')
  await d6.getByLabel('Failures seen since').blur()
  await expect(d6.getByText('Proven', { exact: true })).toBeVisible()

  await d3.getByRole('button', { name: 'Lift' }).click()
  await page.getByRole('dialog').getByLabel('Why it is no longer needed').fill('Two clean lots')
  await page.getByRole('dialog').getByRole('button', { name: 'Lift' }).click()
  await expect(d3.getByText(/Lifted .+Two clean lots/)).toBeVisible()

  const documents = page.getByRole('region', { name: 'Documents changed' })
  await documents.getByRole('button', { name: 'Add a row' }).click()
  await documents.getByLabel('Name, 1').fill('PFMEA curing')
  await expect(documents.getByText(/has no new revision/)).toBeVisible()
  await documents.getByLabel('Revision after, PFMEA curing').fill('D')
  await expect(documents.getByText(/has no new revision/)).toBeHidden()

  await expectAccessible(page, 'D5 to D8')
  await expectFits(page, 'D5 to D8', 360)
})

test('CAR-8: the watch window is counted, a person judges, and the complaint is offered the judgement', async ({
  db,
  desk,
}) => {
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
  const bad = await aBatch(db, { madeOn: daysAgo(240) })
  const { productId } = bad
  const made = [180, 150, 120].map((days, index) => ({
    productId,
    number: `${bad.number}-${index}`,
    madeOn: daysAgo(days),
  }))
  await db.batch.createMany({ data: made })
  const complaint = await aComplaint(db, { step: 'follow_up', batch: bad, receivedAt: daysAgo(230) })
  const { id, number } = await aCar(db, {
    of: [complaint],
    productId,
    status: 'closed',
    openedAt: daysAgo(229),
    closedAt: daysAgo(100),
    watchFrom: daysAgo(100),
  })
  const head = await desk({ role: 'quality_manager' })
  const cleanFrom = daysAgo(200).toISOString().slice(0, 10)
  await db.carField.create({
    data: {
      carId: id,
      name: 'd3.cleanFrom',
      value: cleanFrom,
      changedById: head.user.id,
      changedAt: new Date(),
    },
  })
  const { page } = head
  await page.goto(`/cars/${number}`)
  const watch = page.getByRole('region', { name: 'Effectiveness' })
  await expect(watch.getByText('The window is over.')).toBeVisible()
  await watch.getByRole('button', { name: 'Effective', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Effective' }).click()
  await expect(watch.getByText(new RegExp(`effective · ${head.user.name}`, 'i'))).toBeVisible()
  await page.goto(`/complaints/${complaint.number}/judgement`)
  await page.getByRole('button', { name: 'Take over' }).click()
  const effect = page.getByRole('region', { name: 'Effectiveness' })
  await expect(effect.getByRole('combobox')).toHaveValue('effective')
  await expect(effect.getByLabel('Reason')).toHaveValue(number)
})
