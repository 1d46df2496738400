import { randomUUID } from 'node:crypto'

export type Ask = (method: string, path: string, body?: object | FormData) => Promise<Response>

/** Asks as somebody who is signed in. @throws when the answer is no success */
export function asking(url: string, cookie: string): Ask {
  return async (method, at, body) => {
    const isForm = body instanceof FormData
    const response = await fetch(url + at, {
      method,
      headers: {
        cookie,
        'idempotency-key': randomUUID(),
        ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
    })
    if (!response.ok) throw new Error(`${method} ${at}: ${response.status} ${await response.text()}`)
    return response
  }
}
