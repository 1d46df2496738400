import { expect, type Page } from '@playwright/test'
import { told } from './journey.ts'

async function sign(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: act }).click()
  const dialog = page.getByRole('dialog', { name: act })
  await dialog.getByRole('textbox', { name: 'Present password' }).fill(told('REDRESS_PASSWORD'))
  await dialog.getByRole('button', { name: 'Sign' }).click()
  await expect(dialog).toBeHidden()
}

/** A group of disciplines goes from the engineer to the head of quality, who accepts it. */
export async function release(engineer: Page, head: Page, group: string): Promise<void> {
  await expect(engineer.getByText('Kept on this device')).toBeHidden()
  await sign(engineer, `Submit ${group}`)
  await sign(head, `Decide on ${group}`)
}

export async function sendReport(page: Page, number: string): Promise<void> {
  await page.goto(`/cars/${number}/revisions`)
  await page.getByRole('button', { name: 'Send a report' }).click()
  const dialog = page.getByRole('dialog', { name: 'Send a report' })
  await dialog.getByRole('button', { name: 'Send to the customer' }).click()
  await expect(dialog).toBeHidden()
}

/** The customer opens the letter and agrees to the newest report. */
export async function acceptReport(phone: Page, link: string): Promise<void> {
  await phone.goto(link)
  const reports = phone.getByRole('region', { name: 'Nasze raporty' })
  await reports.getByRole('button', { name: 'Przyjmij raport' }).click()
  await reports.getByRole('button', { name: 'Tak, przyjmuję' }).click()
  // While it is on its way the button has another name.
  await expect(reports.getByRole('button')).toHaveCount(0)
}

/** One Why, made the end of its chain and proven by switching it on and off. */
export async function prove(page: Page, why: string, on: string, off: string): Promise<void> {
  const d4 = page.getByRole('region', { name: /^D4/ })
  await d4.getByRole('button', { name: 'Add a Why' }).press('Enter')
  await page.keyboard.insertText(why)
  await page.keyboard.press('Enter')
  await expect(d4.getByLabel('Why 1.1', { exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  const details = d4.getByRole('region', { name: 'The chosen Why 1' })
  await details.getByLabel('State').selectOption('root cause')
  await details.getByRole('button', { name: 'Switch it on and off' }).click()
  const proof = page.getByRole('dialog', { name: 'Switch it on and off' })
  await proof.getByLabel('Switched on').fill(on)
  await proof.getByLabel('Switched off').fill(off)
  await proof.getByRole('button', { name: 'Save' }).click()
  await expect(details.getByText(/^Proven by/)).toBeVisible()
}
