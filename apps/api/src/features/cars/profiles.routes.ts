import { carProfileRoutes } from '@redress/contracts/car-profiles'
import type { Serve } from '../../platform/serve.ts'
import { changeProfile, createProfile } from './commands/save-profile.ts'
import { listProfiles } from './profiles.queries.ts'

export function carProfilesFeature(serve: Serve) {
  serve(carProfileRoutes.list, ({ services }) => listProfiles(services))

  serve(carProfileRoutes.create, async ({ services, body, write }) => {
    await write((context) => createProfile(context, body))
    return listProfiles(services)
  })

  serve(carProfileRoutes.change, async ({ services, params, body, write }) => {
    await write((context) => changeProfile(context, params.id, body))
    return listProfiles(services)
  })
}
