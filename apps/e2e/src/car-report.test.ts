import { expect } from '@playwright/test'
import { aCar } from '@redress/prisma/builders/cars'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { test } from './journey.ts'
import { expectAccessible, expectFits } from './judge-page.ts'
import { linkMailedTo } from './mailbox.ts'

test('CAR-7, CU-2, B21, B23: a report after D3 is sent back on the Polish page, its second revision accepted', async ({
  db,
  desk,
  troubles,
  page: phone,
}) => {
  test.slow()
  const email = `ewa.lis.${crypto.randomUUID().slice(0, 8)}@vistula.example`
  const complaint = await aComplaint(db, { language: 'pl', contactEmail: email, contactName: 'Ewa Lis' })
  const { page: engineer, user } = await desk({ role: 'engineer' })
  const car = await aCar(db, { of: [complaint], language: 'pl', leaderId: user.id })
  const accept = () =>
    db.carGateState.updateMany({ where: { carId: car.id, gate: 'd1_d3' }, data: { status: 'accepted' } })
  await accept()

  await engineer.goto(`/cars/${car.number}/revisions`)
  await expect(engineer.getByText('Nothing was sent to the customer yet')).toBeVisible()
  await engineer.getByRole('button', { name: 'Send a report' }).click()
  const dialog = engineer.getByRole('dialog', { name: 'Send a report' })
  await expect(dialog.getByLabel('Stage')).toHaveValue('d3')
  await expect(dialog.getByText('After D4: still to be accepted: D4')).toBeVisible()
  await expect(dialog.getByText(email)).toBeVisible()
  await expect(dialog.getByRole('img', { name: /^Page 1 of/ })).toBeVisible()
  await dialog.getByLabel('A word with it').fill('Dziękujemy za cierpliwość.')
  await expectAccessible(engineer, 'sending a report')
  await dialog.getByRole('button', { name: 'Send to the customer' }).click()
  await expect(dialog).toBeHidden()
  await expect(engineer.getByText('waiting for the customer')).toBeVisible()

  await phone.goto(await linkMailedTo(email))
  const reports = phone.getByRole('region', { name: 'Nasze raporty' })
  await expect(reports.getByText(`8D ${car.number}, wydanie 1`)).toBeVisible()
  const saved = phone.waitForEvent('download')
  await reports.getByRole('link', { name: 'Przeczytaj raport (PDF)' }).click()
  expect((await saved).suggestedFilename()).toBe(`${car.number}-1.pdf`)
  await reports.getByRole('button', { name: 'Zwróć…' }).click()
  await reports.getByRole('button', { name: 'Zwróć raport' }).click()
  await expect(reports.getByText('Proszę wybrać co najmniej jedną część.')).toBeVisible()
  await reports.getByRole('checkbox', { name: 'D3 · Działania doraźne' }).check()
  await reports.getByLabel('Czego brakuje lub co jest niewłaściwe?').fill('Brakuje zapasów w transporcie.')
  await expectAccessible(phone, 'answering a report')
  await expectFits(phone, 'answering a report', 360)
  await reports.getByRole('button', { name: 'Zwróć raport' }).click()
  await expect(reports.getByText(/^Zwrócono/)).toBeVisible()

  await engineer.reload()
  await expect(engineer.getByText('Sent back: D3')).toBeVisible()
  await expect(engineer.getByText('Brakuje zapasów w transporcie.')).toBeVisible()
  // What was sent back is open again; the sheet beside the editor follows what is written.
  await engineer.getByRole('link', { name: 'Disciplines' }).click()
  await engineer.getByRole('button', { name: 'Customer’s sheet' }).click()
  const sheet = engineer.getByRole('complementary', { name: 'Customer’s sheet' })
  const picture = sheet.getByRole('img', { name: /^Page 1 of/ })
  await expect(picture).toBeVisible()
  const before = (await picture.getAttribute('src')) ?? ''
  await engineer.getByLabel('First clean lot or date code').fill('L2506-18')
  await engineer.keyboard.press('Tab')
  await expect(picture).not.toHaveAttribute('src', before)

  await accept()
  await engineer.getByRole('link', { name: 'Reports' }).click()
  troubles.expect(/status of 400/)
  await engineer.getByRole('button', { name: 'Export as JSON' }).click()
  const file = engineer.getByRole('dialog', { name: 'Report in the Catena-X model' })
  await file.getByRole('button', { name: 'Save the file' }).click()
  await expect(file.getByLabel('BPNL of the customer')).toHaveAttribute('aria-invalid', 'true')
  await expect(file.getByRole('alert')).toContainText('header › parts › 0 › customerPartNumber')
  await file.getByRole('button', { name: 'Cancel' }).click()
  await engineer.getByRole('button', { name: 'Send a report' }).click()
  await dialog.getByRole('button', { name: 'Send to the customer' }).click()
  await expect(dialog).toBeHidden()
  await engineer.getByRole('button', { name: 'What changed since revision 1' }).click()
  const differences = engineer.getByRole('list', { name: 'What changed since revision 1' })
  await expect(differences).toContainText('L2506-18')
  await expectAccessible(engineer, 'reports of a CAR')
  await expectFits(engineer, 'reports of a CAR', 360)

  await phone.goto(await linkMailedTo(email, 2))
  await reports.getByRole('button', { name: 'Przyjmij raport' }).click()
  await reports.getByRole('button', { name: 'Tak, przyjmuję' }).click()
  await expect(reports.getByText(/^Przyjęto/)).toBeVisible()
  await engineer.reload()
  await expect(engineer.getByText('accepted', { exact: true })).toBeVisible()
  expect(
    await db.carRevision.findMany({ where: { carId: car.id }, orderBy: { revision: 'asc' } }),
  ).toMatchObject([
    { status: 'sent_back', refused: ['d3'], answeredBy: 'Ewa Lis' },
    { status: 'accepted', refused: [] },
  ])
})
