import { mailRoutes } from '@redress/contracts/mails'
import type { Serve } from '../../platform/serve.ts'
import { listMails, readMail } from './mails.queries.ts'

export function mailsFeature(serve: Serve) {
  serve(mailRoutes.list, ({ services, query }) => listMails(services, query.cursor))

  serve(mailRoutes.read, ({ services, params }) => readMail(services, params.id))
}
