import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startSmtpSink } from '@redress/api/testing/smtp-sink'

export type Mailbox = {
  /** For the program: where its mails go. */
  smtpUrl: string
  /** For the journeys: `?to=` gives what has arrived for an address so far, raw and oldest first. */
  url: string
  stop(): Promise<void>
}

/** The mailboxes of everybody in the journeys: what the program sends arrives here and nowhere else. */
export async function startMailbox(): Promise<Mailbox> {
  const sink = await startSmtpSink()
  const server = createServer((request, response) => {
    const to = new URL(request.url ?? '/', 'http://mailbox').searchParams.get('to') ?? ''
    const letters = sink.letters.filter(({ recipients }) => recipients.includes(to)).map(({ raw }) => raw)
    response.setHeader('content-type', 'application/json').end(JSON.stringify(letters))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    smtpUrl: sink.url,
    url: `http://127.0.0.1:${port}/`,
    async stop() {
      server.closeAllConnections()
      server.close()
      await sink.stop()
    },
  }
}
