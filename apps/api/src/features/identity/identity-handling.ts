import type { identityRoutes } from '@redress/contracts/identity-routes'
import type { Handling } from '../../platform/serve.ts'

type Routes = typeof identityRoutes

/** What the handler of one identity route works with. */
export type IdentityHandling<Name extends keyof Routes> = Handling<Routes[Name]>
