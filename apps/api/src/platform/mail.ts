import nodemailer from 'nodemailer'
import type { Env } from './env.ts'

export type OutgoingLetter = {
  messageId: string
  to: { name: string; address: string }
  subject: string
  text: string
  enclosures: { filename: string; content: Buffer; contentType: string }[]
}

/** 'refused': the receiving server said no for good, trying again is of no use. */
export type Delivery = { state: 'sent' } | { state: 'refused'; error: string }

export type MailTransport = {
  /** False without SMTP_URL: mails stay readable in the outbox. */
  delivering: boolean
  /** @throws when the server is away or asks to come again. */
  send(letter: OutgoingLetter): Promise<Delivery>
  close(): void
}

type SmtpError = { code?: string; responseCode?: number; message?: string }

/** The server's verdict on this letter or its address; any other refusal, of our password say, is ours to mend. */
function isVerdict({ code, responseCode = 0 }: SmtpError): boolean {
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 500 && responseCode < 600
}

export function makeMail(env: Env): MailTransport {
  if (!env.SMTP_URL) {
    return { delivering: false, send: async () => ({ state: 'sent' }), close: () => undefined }
  }
  const transport = nodemailer.createTransport({
    url: env.SMTP_URL,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    // Never fetch files or addresses named in a mail.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const from = env.MAIL_FROM ?? `"${env.COMPANY_NAME.replaceAll('"', '')}" <${env.COMPANY_EMAIL}>`
  return {
    delivering: true,
    async send(letter) {
      try {
        await transport.sendMail({
          from,
          to: letter.to,
          messageId: letter.messageId,
          subject: letter.subject,
          text: letter.text,
          attachments: letter.enclosures,
          // Automatic answers to automatic mails are how loops begin (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        })
        return { state: 'sent' }
      } catch (error) {
        const found = error as SmtpError
        if (isVerdict(found)) return { state: 'refused', error: found.message ?? String(found.responseCode) }
        throw error
      }
    },
    close: () => transport.close(),
  }
}
