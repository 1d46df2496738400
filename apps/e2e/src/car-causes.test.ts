import { expect } from '@playwright/test'
import { aCar } from '@redress/prisma/builders/cars'
import { aCause } from '@redress/prisma/builders/causes'
import { test } from './journey.ts'
import { expectAccessible, expectFits } from './judge-page.ts'

test('CAR-4, CAR-9: five Whys by the keyboard, proven on and off, tested, compared, drawn as Ishikawa', async ({
  db,
  desk,
}) => {
  const car = await aCar(db, { title: 'Loop resistance of tungsten contacts' })
  await db.carIsNot.create({
    data: { carId: car.id, position: 0, dimension: 'where', isText: 'Row 3', isNotText: 'Row 1' },
  })
  const earlier = await aCar(db, { title: 'Tungsten contacts worn', status: 'closed', closedAt: new Date() })
  await aCause(db, earlier, { text: 'Loop current too high', status: 'root' })
  const { page } = await desk({ role: 'engineer' })
  await page.goto(`/cars/${car.number}`)
  const d4 = page.getByRole('region', { name: 'D4 Root cause' })

  await d4.getByRole('button', { name: 'Add a Why' }).press('Enter')
  for (const why of ['Ink not cured', 'Belt at 92 °C', 'Operator error', 'Ink lot AG-2231']) {
    await page.keyboard.insertText(why)
    await page.keyboard.press('Enter')
  }
  await expect(d4.getByLabel('Why 1.1.1.1', { exact: true })).toHaveValue('Ink lot AG-2231')
  await page.keyboard.press('Backspace')
  await expect(d4.getByLabel('Why 1.1.1.1', { exact: true })).toBeFocused()
  for (const place of ['1.1.2', '1.2', '2']) {
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(d4.getByLabel(`Why ${place}`, { exact: true })).toBeFocused()
  }
  await page.keyboard.press('Alt+ArrowUp')
  await expect(d4.getByLabel('Why 1', { exact: true })).toHaveValue('Ink lot AG-2231')
  for (let line = 1; line < 4; line += 1) await page.keyboard.press('ArrowDown')
  // A person as the end of a chain is questioned right there (B9).
  await expect(d4.getByLabel('Why 2.1.1', { exact: true })).toBeFocused()
  await expect(d4.getByText('“Operator error”')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText('No interlock in the controller')
  await page.keyboard.press('Control+e')
  const details = d4.getByRole('region', { name: 'The chosen Why 2.1.1' })
  await expect(details.getByLabel('Evidence')).toBeFocused()
  await page.keyboard.insertText('Wiring plan, sheet 4')
  await page.keyboard.press('Tab')
  await expect(d4.getByText('“Operator error”')).toBeHidden()
  await details.getByLabel('State').selectOption('root cause')
  await expect(d4.getByText('Ink not cured therefore →')).toBeVisible()

  await details.getByRole('button', { name: 'Switch it on and off' }).click()
  const proof = page.getByRole('dialog', { name: 'Switch it on and off' })
  await proof.getByLabel('Switched on').fill('Relay opened: 38 of 40 fail')
  await proof.getByLabel('Switched off').fill('Relay closed: 0 of 40')
  await proof.getByRole('button', { name: 'Save' }).click()
  await expect(details.getByText(/^Proven by/)).toBeVisible()

  await d4.getByRole('button', { name: 'Record a test' }).click()
  const form = page.getByRole('dialog', { name: 'Record a test' })
  await form.getByLabel('Method').fill('DSC of the ink')
  await form.getByLabel('Found').fill('57 %')
  await form.getByLabel('Cause it tries').selectOption({ label: 'Ink lot AG-2231' })
  await form.getByLabel('What it says').selectOption('rules it out')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(d4.getByRole('listitem').filter({ hasText: 'T1' })).toContainText('rules it out')

  const fit = d4.getByRole('combobox', { name: 'No interlock in the controller: Row 3' })
  await fit.selectOption('only if …')
  const condition = d4.getByLabel('Only if …: No interlock in the controller')
  await condition.fill('zone 3 heats row 3')
  await condition.press('Tab')
  await expect
    .poll(() => db.carCauseFit.findFirst({ where: { isNot: { carId: car.id } } }))
    .toMatchObject({ verdict: 'explains_if', assumption: 'zone 3 heats row 3' })
  await expectAccessible(page, 'D4 as a list')
  await expectFits(page, 'D4 as a list', 360)

  await d4.getByText('Ishikawa', { exact: true }).click()
  const picture = d4.getByRole('figure', { name: /^Ishikawa: Loop resistance/ })
  await expect(picture).toContainText('No interlock in the')
  await page.getByRole('button', { name: 'Similar CARs' }).click()
  const similar = page.getByRole('dialog', { name: 'Similar CARs' })
  await expect(similar.getByRole('listitem').filter({ hasText: earlier.number })).toContainText(
    'Loop current too high',
  )
  expect(await db.carCause.findMany({ where: { carId: car.id }, orderBy: { text: 'asc' } })).toMatchObject([
    { text: 'Belt at 92 °C' },
    { text: 'Ink lot AG-2231', parentId: null, position: 0 },
    { text: 'Ink not cured', parentId: null, position: 1 },
    { text: 'No interlock in the controller', evidence: 'Wiring plan, sheet 4', status: 'root' },
  ])
})
