import type { LinkPurpose } from './secret.ts'
import type { Services } from './services.ts'

/** The address a secret link has; made at the moment of need, stored nowhere. */
export function linkAddress(
  { env, secret }: Pick<Services, 'env' | 'secret'>,
  link: { purpose: LinkPurpose; id: string; language?: string },
): string {
  const token = secret.linkToken(link.purpose, link.id)
  const pages = `${env.publicUrl}/p/${link.language ?? 'en'}`
  if (link.purpose === 'tracking') return `${pages}/track/${token}`
  if (link.purpose === 'camera') return `${pages}/camera/${token}`
  return `${env.publicUrl}/invitation/${token}`
}
