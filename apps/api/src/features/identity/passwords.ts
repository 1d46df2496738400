import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'

type Cost = { memory: number; passes: number; parallelism: number }

/** 19 MiB, two passes, one lane: OWASP's first choice for argon2id. */
const cost: Cost = { memory: 19_456, passes: 2, parallelism: 1 }
const tagLength = 32

const phc = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

function derive(parameters: Argon2Parameters): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', parameters, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')

/** One person's keyboard may send composed letters and another's combined ones: they are one password. */
const message = (password: string) => Buffer.from(password.normalize('NFC'), 'utf8')

/** Argon2id as a PHC string, which carries its own cost, so that the cost can rise later. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const key = await derive({ message: message(password), nonce, tagLength, ...cost })
  const { memory, passes, parallelism } = cost
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(nonce)}$${unpadded(key)}`
}

let ofNobody: Promise<string> | undefined

/**
 * Compares in constant time. Without a hash (unknown address, no password yet) a hash of nobody's password
 * is computed all the same, so that the time of the answer says nothing.
 */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  ofNobody ??= hashPassword(randomBytes(32).toString('base64'))
  const [, memory, passes, parallelism, nonce, tag] = phc.exec(stored ?? (await ofNobody)) ?? []
  if (!nonce || !tag) throw new Error('A stored password hash is no argon2id PHC string')
  const expected = Buffer.from(tag, 'base64')
  const key = await derive({
    message: message(password),
    nonce: Buffer.from(nonce, 'base64'),
    tagLength: expected.length,
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  })
  return timingSafeEqual(key, expected) && stored !== null
}
