import { actionRoutes } from './actions.ts'
import { cameraRoutes } from './camera.ts'
import { carCauseRoutes } from './car-causes.ts'
import { formRoutes } from './car-forms.ts'
import { gateRoutes } from './car-gates.ts'
import { carHoldRoutes } from './car-holds.ts'
import { carMeasureRoutes } from './car-measures.ts'
import { carPreventionRoutes } from './car-prevention.ts'
import { carPhotoRoutes } from './car-photos.ts'
import { carProblemRoutes } from './car-problem.ts'
import { carProfileRoutes } from './car-profiles.ts'
import { carRadarRoutes } from './car-radar.ts'
import { revisionRoutes } from './car-revisions.ts'
import { carRoutes } from './car-routes.ts'
import { carStockRoutes } from './car-stock.ts'
import { carTeamRoutes } from './car-team.ts'
import { carTestRoutes } from './car-tests.ts'
import { carWatchRoutes } from './car-watch.ts'
import { catalogRoutes } from './catalog.ts'
import { chronologyRoutes } from './chronology.ts'
import { complaintRoutes } from './complaint-routes.ts'
import { contactRoutes } from './contacts.ts'
import { customerOverviewRoutes } from './customer-overview.ts'
import { customerRoutes } from './customers.ts'
import { defectRoutes } from './defects.ts'
import { documentRoutes } from './documents.ts'
import { fileRoutes } from './files.ts'
import { healthRoutes } from './health.ts'
import { holdRoutes } from './holds.ts'
import { identityRoutes } from './identity-routes.ts'
import { improvementRoutes } from './improvements.ts'
import { intakeRoutes } from './intake.ts'
import { journalRoutes } from './journal-routes.ts'
import { judgementRoutes } from './judgement-routes.ts'
import { liveRoutes } from './live.ts'
import { mailRoutes } from './mails.ts'
import { mergingRoutes } from './merging.ts'
import { productRoutes } from './products.ts'
import { publicRoutes } from './public.ts'
import { replyRoutes } from './replies.ts'
import type { CallInput, CallReply, RouteShape } from './route.ts'
import { savedViewRoutes } from './saved-views.ts'
import { slaRoutes } from './sla.ts'
import { supplierRoutes } from './suppliers.ts'
import { templateRoutes } from './templates.ts'
import { visitRoutes } from './visits.ts'

/** Every route of the API, by slice. */
export const api = {
  health: healthRoutes,
  identity: identityRoutes,
  files: fileRoutes,
  catalog: catalogRoutes,
  products: productRoutes,
  holds: holdRoutes,
  suppliers: supplierRoutes,
  defects: defectRoutes,
  customers: customerRoutes,
  contacts: contactRoutes,
  customerOverview: customerOverviewRoutes,
  visits: visitRoutes,
  actions: actionRoutes,
  mails: mailRoutes,
  templates: templateRoutes,
  live: liveRoutes,
  sla: slaRoutes,
  public: publicRoutes,
  complaints: complaintRoutes,
  intake: intakeRoutes,
  improvements: improvementRoutes,
  savedViews: savedViewRoutes,
  judgement: judgementRoutes,
  chronology: chronologyRoutes,
  merging: mergingRoutes,
  replies: replyRoutes,
  documents: documentRoutes,
  journal: journalRoutes,
  cars: carRoutes,
  carRadar: carRadarRoutes,
  carForms: formRoutes,
  carRevisions: revisionRoutes,
  carGates: gateRoutes,
  carProfiles: carProfileRoutes,
  carMeasures: carMeasureRoutes,
  carPrevention: carPreventionRoutes,
  carWatch: carWatchRoutes,
  carStock: carStockRoutes,
  carHolds: carHoldRoutes,
  carCauses: carCauseRoutes,
  carTests: carTestRoutes,
  carTeam: carTeamRoutes,
  carProblem: carProblemRoutes,
  carPhotos: carPhotoRoutes,
  camera: cameraRoutes,
} as const

type Slices = typeof api
type AnyRoute = { [S in keyof Slices]: Slices[S][keyof Slices[S]] }[keyof Slices]

export const allRoutes = Object.values(api).flatMap((slice) => Object.values(slice)) as RouteShape[]

/**
 * Routes by their signature, `Api['GET /api/complaints']`: a caller names a route by a string that the
 * compiler checks, and pulls neither zod nor the schemas into its bundle.
 */
export type Api = { [R in AnyRoute as `${R['method']} ${R['path']}`]: R }
export type Signature = keyof Api
export type Input<S extends Signature> = CallInput<Extract<Api[S], RouteShape>>
export type Reply<S extends Signature> = CallReply<Extract<Api[S], RouteShape>>
