import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export type Letter = { recipients: string[]; headers: Map<string, string[]>; raw: string }

export type SmtpSink = {
  url: string
  letters: Letter[]
  /** With which code it refuses what comes: 0 takes every letter. */
  refuseWith(code: number): void
  stop(): Promise<void>
}

/** The lines of the head, unfolded, by lower-case name. */
function headersOf(raw: string): Map<string, string[]> {
  const head = raw.slice(0, raw.search(/\r?\n\r?\n/)).replace(/\r?\n[ \t]+/g, ' ')
  const headers = new Map<string, string[]>()
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()])
  }
  return headers
}

/** A mail server that keeps what it gets, and can be told to refuse. With `password` it lets nobody else in. */
export async function startSmtpSink(o: { password?: string } = {}): Promise<SmtpSink> {
  const letters: Letter[] = []
  let code = 0
  const refusal = () => (code === 0 ? null : Object.assign(new Error('Not now'), { responseCode: code }))
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: o.password === undefined,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth: (auth, _session, done) => {
      if ((auth as { password?: string }).password === o.password) done(null, { user: 'redress' })
      else done(new Error('Wrong password'))
    },
    onRcptTo: (_address, _session, done) => done(refusal()),
    onData: (stream, session, done) => {
      void text(stream).then((raw) => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address)
        letters.push({ recipients, raw, headers: headersOf(raw) })
        done()
      })
    },
  })
  // A client that goes away in the middle is none of our business.
  server.on('error', () => undefined)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    refuseWith: (next) => {
      code = next
    },
    stop: () => new Promise((closed) => server.close(closed)),
  }
}
