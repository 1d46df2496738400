import * as oidc from 'openid-client'
import { z } from 'zod'
import type { Env } from '../../platform/env.ts'
import type { Secret } from '../../platform/secret.ts'

/** The company's sign-in provider: OpenID Connect, code flow with PKCE, state and nonce. */

const timeoutSeconds = 10
/** How long somebody may take at the provider. */
export const askingSeconds = 10 * 60

const known = new WeakMap<Env, Promise<oidc.Configuration>>()

function isThisMachine(url: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
}

/** Asked at the first sign-in, not at the start: a provider that is away is asked again the next time. */
function configurationOf(env: Env): Promise<oidc.Configuration> {
  const before = known.get(env)
  if (before) return before
  const issuer = new URL(env.OIDC_ISSUER ?? '')
  const asking = oidc.discovery(issuer, env.OIDC_CLIENT_ID ?? '', env.OIDC_CLIENT_SECRET, undefined, {
    timeout: timeoutSeconds,
    // Without TLS only on one machine, for trying it out.
    execute: issuer.protocol === 'http:' && isThisMachine(issuer) ? [oidc.allowInsecureRequests] : [],
  })
  known.set(env, asking)
  asking.catch(() => known.delete(env))
  return asking
}

/** What the browser carries to the provider and back, sealed. */
const Asked = z.object({ verifier: z.string(), state: z.string(), nonce: z.string(), until: z.number() })
type Asked = z.infer<typeof Asked>

export async function beginAtProvider(
  env: Env,
  secret: Secret,
  now: Date,
): Promise<{ url: URL; sealed: string }> {
  const configuration = await configurationOf(env)
  const asked: Asked = {
    verifier: oidc.randomPKCECodeVerifier(),
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    until: now.getTime() + askingSeconds * 1000,
  }
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: `${env.publicUrl}/api/session/oidc/return`,
    scope: 'openid email profile',
    code_challenge: await oidc.calculatePKCECodeChallenge(asked.verifier),
    code_challenge_method: 'S256',
    state: asked.state,
    nonce: asked.nonce,
  })
  return { url, sealed: Buffer.from(secret.seal(JSON.stringify(asked))).toString('base64url') }
}

/** Null when the cookie is not ours or too old. */
export function openAsked(secret: Secret, sealed: string | undefined, now: Date): Asked | null {
  if (!sealed) return null
  try {
    const asked = Asked.parse(JSON.parse(secret.open(Buffer.from(sealed, 'base64url'))))
    return asked.until > now.getTime() ? asked : null
  } catch {
    return null
  }
}

export type ProviderIdentity = {
  /** Issuer and subject: a subject alone means nothing at another provider. */
  subject: string
  /** Only when the provider says that it has checked it. */
  verifiedEmail: string | null
}

/** @throws when the provider refuses, is away, or anything doesn't fit together. */
export async function finishAtProvider(
  env: Env,
  asked: Asked,
  returnedTo: string,
): Promise<ProviderIdentity> {
  const configuration = await configurationOf(env)
  const tokens = await oidc.authorizationCodeGrant(configuration, new URL(returnedTo, env.publicUrl), {
    pkceCodeVerifier: asked.verifier,
    expectedState: asked.state,
    expectedNonce: asked.nonce,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) throw new Error('The provider sent no ID token')
  const { email, email_verified: isChecked } =
    'email' in claims || !configuration.serverMetadata().userinfo_endpoint
      ? claims
      : await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
  return {
    subject: `${claims.iss} ${claims.sub}`,
    verifiedEmail: isChecked === true && typeof email === 'string' ? email.trim().toLowerCase() : null,
  }
}
