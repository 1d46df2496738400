import { expect } from '@playwright/test'
import { told } from './journey.ts'

type Letter = { subject: string; text: string }

/** The letters that have arrived for somebody, oldest first, as a mail program shows them. */
export async function lettersTo(address: string): Promise<Letter[]> {
  const response = await fetch(`${told('REDRESS_MAILBOX_URL')}?to=${encodeURIComponent(address)}`)
  const letters = (await response.json()) as string[]
  return letters.map((raw) => ({ subject: subjectOf(raw), text: textOf(raw) }))
}

/** The link in the newest of so many letters; mails leave by a job of their own, a moment later. */
export async function linkMailedTo(address: string, letters = 1): Promise<string> {
  await expect.poll(async () => (await lettersTo(address)).length, { timeout: 15_000 }).toBe(letters)
  const newest = (await lettersTo(address)).at(-1)
  if (!newest) throw new Error(`No letter to ${address}`)
  return linkIn(newest)
}

/** Waits for the letter with this subject, whatever else has come before or after it. */
export async function letterAbout(address: string, subject: string): Promise<Letter & { link: string }> {
  const subjects = async () => (await lettersTo(address)).map((letter) => letter.subject)
  await expect.poll(subjects, { timeout: 15_000 }).toContain(subject)
  const letter = (await lettersTo(address)).findLast((one) => one.subject === subject)
  if (!letter) throw new Error(`No letter to ${address} about ${subject}`)
  return { ...letter, link: linkIn(letter) }
}

function linkIn({ subject, text }: Letter): string {
  const link = /https?:\/\/\S+/.exec(text)
  if (!link) throw new Error(`The mail "${subject}" holds no link`)
  return link[0]
}

/** Words outside ASCII travel in pieces such as =?UTF-8?B?zqHv?=; the white space between two pieces is none. */
function subjectOf(raw: string): string {
  const folded = /^subject: ([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)/im.exec(raw)?.[1] ?? ''
  return folded
    .replace(/\r?\n(?=[ \t])/g, '')
    .replace(/(=\?[^?]+\?[bq]\?[^?]*\?=)\s+(?==\?)/gi, '$1')
    .replace(/(?:=\?utf-8\?b\?[^?]*\?=)+/gi, (pieces) =>
      Buffer.concat(
        [...pieces.matchAll(/\?b\?([^?]*)\?=/gi)].map(([, part = '']) => Buffer.from(part, 'base64')),
      ).toString(),
    )
    .replace(/(?:=\?utf-8\?q\?[^?]*\?=)+/gi, (pieces) =>
      [...pieces.matchAll(/\?q\?([^?]*)\?=/gi)]
        .map(([, part = '']) => unquoted(part.replaceAll('_', ' ')))
        .join(''),
    )
}

/** The plain text of a letter, or of one part of it. */
function textOf(part: string): string {
  const [, head = '', body = ''] = /^(.*?)\r?\n\r?\n(.*)$/s.exec(part) ?? []
  const boundary = /boundary="?([^"\s;]+)/i.exec(head)?.[1]
  if (boundary) {
    const parts = body.split(`--${boundary}`).slice(1)
    return parts.map((one) => textOf(one.trimStart())).find((text) => text !== '') ?? ''
  }
  if (!/^content-type: text\/plain/im.test(head)) return ''
  const encoding = /^content-transfer-encoding: (\S+)/im.exec(head)?.[1]?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString()
  return encoding === 'quoted-printable' ? unquoted(body.replace(/=\r?\n/g, '')) : body
}

function unquoted(text: string): string {
  return text.replace(/(?:=[0-9a-f]{2})+/gi, (bytes) =>
    Buffer.from(bytes.replaceAll('=', ''), 'hex').toString(),
  )
}
