import { expect } from '@playwright/test'
import { told } from './journey.ts'

/** The letters that have arrived for somebody, oldest first, with the line breaks of the transport undone. */
export async function lettersTo(address: string): Promise<string[]> {
  const response = await fetch(`${told('REDRESS_MAILBOX_URL')}?to=${encodeURIComponent(address)}`)
  const letters = (await response.json()) as string[]
  return letters.map((raw) => raw.replace(/=\r?\n/g, '').replaceAll('=3D', '='))
}

/** The link in the newest of so many letters; mails leave by a job of their own, a moment later. */
export async function linkMailedTo(address: string, letters = 1): Promise<string> {
  await expect.poll(async () => (await lettersTo(address)).length, { timeout: 15_000 }).toBe(letters)
  const link = /https?:\/\/\S+/.exec((await lettersTo(address)).at(-1) ?? '')
  if (!link) throw new Error(`The mail to ${address} holds no link`)
  return link[0]
}
