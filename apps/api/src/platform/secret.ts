import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'

export type LinkPurpose = 'tracking' | 'invitation' | 'password_reset' | 'camera'

/** What the installation's one secret is used for, each use with a key of its own. */
export type Secret = {
  /** The secret of a link: 256 bits derived from its id, so that only its hash need be stored. */
  linkToken(purpose: LinkPurpose, id: string): string
  seal(text: string): Uint8Array<ArrayBuffer>
  open(sealed: Uint8Array): string
}

/** Links, cookies and uploads are looked up by this; the value itself is stored nowhere. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

export function randomToken(): string {
  return randomBytes(32).toString('base64url')
}

export function makeSecret(master: string): Secret {
  const key = (use: string) => Buffer.from(hkdfSync('sha256', master, 'redress', use, 32))
  const linkKey = key('links')
  const sealKey = key('seal')
  return {
    linkToken: (purpose, id) => createHmac('sha256', linkKey).update(`${purpose}:${id}`).digest('base64url'),
    seal(text) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body]))
    },
    open(sealed) {
      const bytes = Buffer.from(sealed)
      const cipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, 12))
      cipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8')
    },
  }
}
