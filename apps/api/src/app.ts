import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import sse from '@fastify/sse'
import { fileLimits } from '@redress/contracts/files'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import { actionsFeature } from './features/actions/actions.routes.ts'
import { cameraFeature } from './features/camera/camera.routes.ts'
import { carsFeature } from './features/cars/cars.routes.ts'
import { answerRadar } from './features/cars/commands/answer-radar.ts'
import { carCausesFeature } from './features/cars/causes.routes.ts'
import { carFormsFeature } from './features/cars/forms.routes.ts'
import { gatesFeature } from './features/cars/gates.routes.ts'
import { carHoldsFeature } from './features/cars/holds.routes.ts'
import { carMeasuresFeature } from './features/cars/measures.routes.ts'
import { carProfilesFeature } from './features/cars/profiles.routes.ts'
import { carRadarFeature } from './features/cars/radar.routes.ts'
import { revisionsFeature } from './features/cars/revisions.routes.ts'
import { carStockFeature } from './features/cars/stock.routes.ts'
import { carTeamFeature } from './features/cars/team.routes.ts'
import { carWatchFeature } from './features/cars/watch.routes.ts'
import { catalogFeature } from './features/catalog/catalog.routes.ts'
import { chronologyFeature } from './features/complaints/chronology.routes.ts'
import { complaintsFeature } from './features/complaints/complaints.routes.ts'
import { improvementsFeature } from './features/complaints/improvements.routes.ts'
import { intakeFeature } from './features/complaints/intake.routes.ts'
import { judgementFeature } from './features/complaints/judgement.routes.ts'
import { mergingFeature } from './features/complaints/merging.routes.ts'
import { publicFeature } from './features/complaints/public.routes.ts'
import { savedViewsFeature } from './features/complaints/saved-views.routes.ts'
import { contactsFeature } from './features/customers/contacts.routes.ts'
import { customersFeature } from './features/customers/customers.routes.ts'
import { visitsFeature } from './features/customers/visits.routes.ts'
import { documentsFeature } from './features/documents/documents.routes.ts'
import { filesFeature } from './features/files/files.routes.ts'
import { identityFeature } from './features/identity/identity.routes.ts'
import { recogniseBySession } from './features/identity/sessions.ts'
import { journalFeature } from './features/journal/journal.routes.ts'
import { mailsFeature } from './features/messages/mails.routes.ts'
import { templatesFeature } from './features/messages/templates.routes.ts'
import { repliesFeature } from './features/replies/replies.routes.ts'
import { slaFeature } from './features/sla/sla.routes.ts'
import { setErrorHandling } from './platform/error-handler.ts'
import { healthFeature } from './platform/health.ts'
import { liveFeature } from './platform/live.routes.ts'
import { openApiFeature } from './platform/openapi.routes.ts'
import { problem } from './platform/problem.ts'
import { logRequests } from './platform/request-log.ts'
import { secure } from './platform/security.ts'
import { serveOn } from './platform/serve.ts'
import type { Services } from './platform/services.ts'
import { answerUnreadable, webFeature } from './platform/web.ts'

/** The whole wiring: what stands in front of every request, then one line per slice, lowest first. */
export async function buildApp(services: Services): Promise<FastifyInstance> {
  const { env } = services
  const app = fastify({
    loggerInstance: services.log,
    genReqId: () => randomUUID(),
    trustProxy: (_address: string, hop: number) => hop < env.TRUST_PROXY,
    bodyLimit: 1024 * 1024,
    // Long enough for a full upload over a thin line.
    requestTimeout: 600_000,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    forceCloseConnections: 'idle',
    // An address that can't be read reaches no route, and so not the error handler either.
    frameworkErrors: (error, request, reply) => void answerUnreadable(error, request, reply),
    logController: new LogController({ disableRequestLogging: true }),
  })
  setErrorHandling(app)
  logRequests(app)
  await secure(app, env)
  await app.register(cookie)
  await app.register(sse)
  await app.register(multipart, {
    limits: { fileSize: fileLimits.size, files: 1, fields: 5, parts: 6, headerPairs: 50 },
  })
  app.setNotFoundHandler(() => {
    throw problem('not-found')
  })

  const recognise = recogniseBySession(services)
  const serve = serveOn(app, services, recognise)
  healthFeature(serve)
  await openApiFeature(app)
  identityFeature(serve)
  filesFeature(serve)
  catalogFeature(serve)
  customersFeature(serve)
  contactsFeature(serve)
  visitsFeature(serve)
  actionsFeature(serve)
  mailsFeature(serve)
  templatesFeature(serve)
  slaFeature(serve)
  liveFeature(serve, recognise)
  complaintsFeature(serve)
  judgementFeature(serve)
  chronologyFeature(serve)
  mergingFeature(serve)
  intakeFeature(serve, answerRadar)
  improvementsFeature(serve)
  savedViewsFeature(serve)
  publicFeature(serve)
  repliesFeature(serve)
  journalFeature(serve)
  documentsFeature(serve)
  carsFeature(serve)
  carRadarFeature(serve)
  carFormsFeature(serve)
  revisionsFeature(serve)
  gatesFeature(serve)
  carProfilesFeature(serve)
  carMeasuresFeature(serve)
  carWatchFeature(serve)
  carStockFeature(serve)
  carHoldsFeature(serve)
  carCausesFeature(serve)
  carTeamFeature(serve)
  cameraFeature(serve)
  await webFeature(app, env)
  return app
}
