import { expect } from '@playwright/test'
import type { CarFieldName } from '@redress/domain/cars/fields'
import { anAction } from '@redress/prisma/builders/actions'
import { aBatch, aDefectCode } from '@redress/prisma/builders/catalog'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { acceptReport, prove, release, sendReport } from './car-steps.ts'
import { test, told } from './journey.ts'
import { linkMailedTo } from './mailbox.ts'
import { paste } from './paste.ts'

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
const dayText = (days: number) => daysAgo(days).toISOString().slice(0, 10)

/** What stands in the fields that this story is not about. */
const written = {
  'd2.ourDescription': 'Loop resistance of row 3 is above 100 Ω after damp heat',
  'd2.failureMode': 'Loop resistance too high',
  'd3.cleanFrom': dayText(10),
  'd6.result': '16 panels measured after damp heat, none failed',
  'd7.systemic': 'Alarms of ovens stop the belt, written into the machine standard',
  'd8.result': 'The fault did not come back in three lots',
  'd8.customerInformedOn': dayText(0),
  'd8.thanks': 'The team was thanked at the shift meeting',
} satisfies Partial<Record<CarFieldName, string>>

test('CAR-1…CAR-12: a bad batch, from two complaints to the CAR that opens again by itself', async ({
  db,
  desk,
  page: phone,
}) => {
  test.slow()
  const passwordHash = told('REDRESS_PASSWORD_HASH')
  const { page, user } = await desk({ role: 'engineer', passwordHash })
  const { page: head } = await desk({ role: 'quality_manager', passwordHash })
  const batch = await aBatch(db, { quantityMade: 10_000, madeOn: daysAgo(40) })
  const { productId } = batch
  const clean = await aBatch(db, { productId, madeOn: daysAgo(5) })
  const line = {
    productId,
    batchId: batch.id,
    productText: 'MS-4412',
    defectCodeId: (await aDefectCode(db)).id,
    quantityAffected: 110,
  }
  const email = `ewa.lis.${crypto.randomUUID().slice(0, 8)}@vistula.example`
  const reported = { step: 'analysis' as const, complaintLines: [line] }
  const first = await aComplaint(db, { ...reported, language: 'pl', contactEmail: email })
  const second = await aComplaint(db, reported)

  await test.step('one CAR for both: opened from the first, shown by the radar to the second', async () => {
    await page.goto(`/complaints/${first.number}/judgement`)
    await page.getByRole('button', { name: 'New CAR' }).click()
    await page.getByRole('dialog', { name: 'New CAR' }).getByRole('button', { name: 'Open the CAR' }).click()
    await expect(page).toHaveURL(/\/cars\//)
    await page.goto(`/complaints/${second.number}/judgement`)
    const radar = page.getByRole('region', { name: 'Corrective action request' })
    await expect(radar.getByText(/same .*batch/)).toBeVisible()
    await radar.getByRole('button', { name: 'Point it at this CAR' }).click()
    await expect(radar.getByText('May belong to one of these')).toBeHidden()
  })

  const car = await db.car.findFirstOrThrow({
    where: { complaints: { some: { complaintId: second.id } } },
    include: { complaints: true },
  })
  const { id: carId, number } = car
  expect(car.complaints).toHaveLength(2)
  const at = { changedById: user.id, changedAt: new Date() }
  const fields = Object.entries({ ...written, 'd3.cleanLot': clean.number })
  await db.carField.createMany({ data: fields.map(([name, value]) => ({ carId, name, value, ...at })) })
  await db.car.update({ where: { id: carId }, data: { leaderId: user.id } })
  await db.carMember.createMany({
    data: ['Quality', 'Printing'].map((department) => ({
      carId,
      name: `From ${department}`,
      department,
      addedAt: new Date(),
    })),
  })
  await db.carDocument.create({
    data: { carId, position: 1, kind: 'pfmea', name: 'PFMEA curing', revisionAfter: 'D' },
  })
  await db.carReadAcross.create({ data: { carId, position: 1, subject: 'Oven 2', applies: false } })
  const customers = await db.customer.findMany({
    where: { id: { in: [first.customerId ?? '', second.customerId ?? ''] } },
    orderBy: { name: 'asc' },
  })

  await test.step('containment: of 10,000 pieces 600 are missing until somebody looks in transit', async () => {
    await page.goto(`/cars/${number}`)
    const d3 = page.getByRole('region', { name: /^D3/ })
    const check = d3.getByRole('table', { name: 'Stock check' })
    const count = async (place: string, figures: string) => {
      await d3.getByRole('button', { name: `+ ${place}` }).click()
      await check.getByLabel(`To check, ${place}`).focus()
      await paste(page, figures)
    }
    await count('Finished goods', '9000\t9000\t8900\t100')
    for (const { name } of customers) await count(name, '200\t200\t196\t4')
    await expect(d3.getByText('+ 600 pieces unaccounted')).toBeVisible()
    await count('In transit', '600\t600\t598\t2')
    await expect(d3.getByText('10,000 made = 10,000 found + 0 in use')).toBeVisible()
    await expect.poll(() => db.carStock.count({ where: { carId, good: { not: null } } })).toBe(4)

    await d3.getByRole('button', { name: new RegExp(`Put .*${batch.number} on hold`) }).click()
    const stop = page.getByRole('dialog')
    await stop.getByLabel('Reason').fill('Cured too cold')
    await stop.getByRole('button', { name: 'Put on hold' }).click()
    await expect(stop).toBeHidden()
    await head.goto(`/complaints/${second.number}`)
    await expect(head.getByText('HOLD', { exact: true }).first()).toBeVisible()
    await head.goto(`/cars/${number}`)
    await release(page, head, 'D1–D3')
  })

  await test.step('the report after D3 is sent back on the Polish page, mended and accepted', async () => {
    await sendReport(page, number)
    await phone.goto(await linkMailedTo(email))
    const reports = phone.getByRole('region', { name: 'Nasze raporty' })
    await reports.getByRole('button', { name: 'Zwróć…' }).click()
    await reports.getByRole('checkbox', { name: 'D3 · Działania doraźne' }).check()
    await reports.getByLabel('Czego brakuje lub co jest niewłaściwe?').fill('Jak oznaczono dobre pudełka?')
    await reports.getByRole('button', { name: 'Zwróć raport' }).click()
    await expect(reports.getByText(/^Zwrócono/)).toBeVisible()
    await page.reload()
    await expect(page.getByText('Jak oznaczono dobre pudełka?')).toBeVisible()
    await page.goto(`/cars/${number}`)
    const marking = page.getByLabel('Marking of cleaned boxes')
    await marking.fill('Green dot on the label')
    await marking.blur()
    await release(page, head, 'D1–D3')
    await sendReport(page, number)
    await acceptReport(phone, await linkMailedTo(email, 2))
  })

  await test.step('why it was made and why nobody noticed: both proven', async () => {
    await page.goto(`/cars/${number}`)
    await prove(page, 'Belt at 92 °C', 'At 92 °C 38 of 40 fail', 'At 128 °C 0 of 40')
    await page.getByRole('region', { name: /^D4/ }).getByText('Not detected', { exact: true }).click()
    await prove(page, 'Test limit above the fault', 'Limit 150 Ω: 40 pass', 'Limit 100 Ω: 38 of 40 found')
    await release(page, head, 'D4')
  })

  await test.step('an action against the cause: proposed, agreed, done, verified, and proven by parts', async () => {
    const missed = await db.carCause.findFirstOrThrow({ where: { carId, kind: 'technical_escape' } })
    await anAction(db, {
      complaint: car,
      createdById: user.id,
      discipline: 'd5',
      causeId: missed.id,
      status: 'verified',
      title: 'Test limit 100 Ω',
      introducedOn: daysAgo(9),
    })
    await page.reload()
    const d5 = page.getByRole('region', { name: /^D5/ })
    await d5.getByRole('button', { name: 'Action for this cause' }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('What').fill('Interlock stops the belt')
    await form.getByRole('button', { name: 'Create action' }).click()
    await expect(form).toBeHidden()
    const agree = head.getByRole('region', { name: /^D5/ }).getByRole('button', { name: 'Agree' })
    await agree.click()
    await head.getByRole('dialog', { name: 'Agree' }).getByRole('button', { name: 'Agree' }).click()

    // Only what has been agreed to is written on: the engineer's page hears of it.
    await expect(d5.getByText('Planned')).toBeVisible()

    const d6 = page.getByRole('region', { name: /^D6/ })
    const action = d6.getByRole('listitem').filter({ hasText: 'Interlock stops the belt' })
    await action.getByRole('button', { name: 'Write on it' }).click()
    await form.getByLabel('Introduced on').fill(dayText(9))
    await form.getByRole('button', { name: 'Save' }).click()
    await expect(form).toBeHidden()
    await action.getByRole('button', { name: 'Report done' }).click()
    const report = page.getByRole('dialog', { name: 'Report done' })
    await report.getByLabel('Outcome').fill('The belt stops below 128 °C')
    await report.getByLabel('Proof').fill('Log of the controller, 14 days without a part below 128 °C')
    await report.getByRole('button', { name: 'Report done' }).click()
    await expect(report).toBeHidden()
    await head.getByRole('region', { name: /^D6/ }).getByRole('button', { name: 'Verify' }).click()
    await head.getByRole('dialog', { name: 'Verify' }).getByRole('button', { name: 'Verify' }).click()
    await expect(action.getByText('Verified')).toBeVisible()

    for (const [label, value] of [
      ['Rate of the fault before', '0.176'],
      ['Parts passed since', '16'],
      ['Failures seen since', '0'],
    ] as const) {
      await d6.getByLabel(label).fill(value)
      await d6.getByLabel(label).blur()
    }
    await expect(d6.getByText('Proven', { exact: true })).toBeVisible()
  })

  await test.step('the other groups are accepted: closed, and the whole report goes out', async () => {
    for (const group of ['D5–D6', 'D7', 'D8']) await release(page, head, group)
    await expect(page.getByText('Closed', { exact: true })).toBeVisible()
    await sendReport(page, number)
    await acceptReport(phone, await linkMailedTo(email, 3))
    expect(await db.carRevision.findMany({ where: { carId }, orderBy: { revision: 'asc' } })).toMatchObject([
      { stage: 'd3', status: 'sent_back', refused: ['d3'] },
      { stage: 'd3', status: 'accepted' },
      { stage: 'd8', status: 'accepted' },
    ])
  })

  await test.step('the same failure on a lot that should be clean opens it again by itself', async () => {
    await page.goto(`/cars/${number}`)
    await expect(page.getByRole('button', { name: /^Submit/ })).toHaveCount(0)
    const back = await aComplaint(db, { complaintLines: [{ ...line, batchId: clean.id }] })
    // What the clock of the program does every five minutes; without the call the worker looks every half minute.
    await db.$executeRaw`INSERT INTO pgboss.job (name, data) VALUES ('watch', '{}')`
    await db.$executeRaw`SELECT pg_notify('pgboss_' || left(encode(sha224('pgboss'), 'hex'), 24), 'watch')`
    await expect(page.getByText(`for ${back.number}`)).toBeVisible({ timeout: 40_000 })
    await expect(page.getByRole('button', { name: 'Submit D4' })).toBeVisible()
    await page.goto(`/complaints/${back.number}/judgement`)
    await expect(page.getByRole('link', { name: number })).toBeVisible()
  })
})
