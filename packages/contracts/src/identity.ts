import { permissions } from '@redress/domain/identity/permissions'
import { roles } from '@redress/domain/identity/role'
import { staffLanguages } from '@redress/domain/languages/language'
import { z } from 'zod'
import { ById, ByToken, Email, Id, Instant, optionalText, text, Version } from './fields.ts'
import { route } from './route.ts'

export const TimeZone = z
  .string()
  .max(60)
  .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC', {
    params: { fault: 'not-a-choice' },
  })

/** At least 12 characters, at most 128, never cut; common ones are refused by the rule in domain. */
export const NewPassword = z.string().min(12).max(128)

export const Preferences = z
  .strictObject({
    density: z.enum(['compact', 'comfortable']).default('compact'),
    /** Single-key shortcuts can be switched off (WCAG 2.1.4). */
    singleKeys: z.boolean().default(true),
  })
  .meta({ id: 'Preferences' })
export type Preferences = z.infer<typeof Preferences>

/** Who is signed in and what that person may do. */
export const Me = z
  .object({
    id: Id,
    email: z.string(),
    name: z.string(),
    position: z.string(),
    role: z.enum(roles),
    language: z.enum(staffLanguages),
    timeZone: z.string(),
    preferences: Preferences,
    totpOn: z.boolean(),
    hasPassword: z.boolean(),
    permissions: z.array(z.enum(permissions)),
    version: z.number().int(),
  })
  .meta({ id: 'Me' })
export type Me = z.infer<typeof Me>

/** What the sign-in page needs to know before anybody is signed in. */
export const SignInOptions = z
  .object({
    company: z.string(),
    demo: z.boolean(),
    /** The demo's addresses and the one password, only in the demo. */
    demoAccounts: z.array(z.object({ email: z.string(), name: z.string(), role: z.enum(roles) })),
    demoPassword: z.string().nullable(),
    /** Name of the company's sign-in provider, when one is set. */
    oidc: z.string().nullable(),
  })
  .meta({ id: 'SignInOptions' })
export type SignInOptions = z.infer<typeof SignInOptions>

export const SignInState = z
  .object({ state: z.enum(['signed-in', 'code-needed']) })
  .meta({ id: 'SignInState' })

export const User = z
  .object({
    id: Id,
    email: z.string(),
    name: z.string(),
    position: z.string(),
    role: z.enum(roles),
    language: z.enum(staffLanguages),
    timeZone: z.string(),
    totpOn: z.boolean(),
    /** Invited but not yet signed in for the first time. */
    invited: z.boolean(),
    disabledAt: Instant.nullable(),
    lastSeenAt: Instant.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'User' })
export type User = z.infer<typeof User>

/** A colleague as every screen may show one. */
export const Person = z
  .object({ id: Id, name: z.string(), position: z.string(), role: z.enum(roles) })
  .meta({ id: 'Person' })
export type Person = z.infer<typeof Person>

export const UserCreation = z.strictObject({
  email: Email,
  name: text(120, 1),
  position: optionalText(120),
  role: z.enum(roles),
  language: z.enum(staffLanguages).default('en'),
  timeZone: TimeZone.default('UTC'),
})

/** Absent means leave it. */
export const UserChange = z.strictObject({
  version: Version,
  name: text(120, 1).optional(),
  position: text(120).optional(),
  role: z.enum(roles).optional(),
  disabled: z.boolean().optional(),
})

export const AccountChange = z.strictObject({
  version: Version,
  name: text(120, 1).optional(),
  language: z.enum(staffLanguages).optional(),
  timeZone: TimeZone.optional(),
  preferences: Preferences.optional(),
})

const SignedOut = z.object({ state: z.literal('signed-out') }).meta({ id: 'SignedOut' })
const InvitationSent = z
  .object({ sentTo: z.string(), link: z.string().nullable() })
  .meta({ id: 'InvitationSent' })
const Code = z
  .string()
  .trim()
  .regex(/^\d{6}$/)

export const identityRoutes = {
  options: route({
    method: 'GET',
    path: '/api/session/options',
    permission: 'public',
    summary: 'What the sign-in page shows',
    reply: SignInOptions,
  }),
  signIn: route({
    method: 'POST',
    path: '/api/session',
    permission: 'public',
    summary: 'Sign in with address and password',
    body: z.strictObject({ email: Email, password: z.string().min(1).max(128) }),
    reply: SignInState,
    limit: 'sign-in',
  }),
  confirmCode: route({
    method: 'POST',
    path: '/api/session/code',
    permission: 'public',
    summary: 'Second step of signing in: the one-time code',
    body: z.strictObject({ code: Code }),
    reply: SignInState,
    limit: 'sign-in',
  }),
  me: route({
    method: 'GET',
    path: '/api/session',
    permission: 'account.own',
    summary: 'Who is signed in',
    reply: Me,
  }),
  signOut: route({
    method: 'DELETE',
    path: '/api/session',
    permission: 'account.own',
    summary: 'Sign out; the session ends on the server',
    reply: SignedOut,
  }),
  oidcStart: route({
    method: 'GET',
    path: '/api/session/oidc',
    permission: 'public',
    summary: "Go to the company's sign-in provider",
    reply: 'redirect',
    limit: 'sign-in',
  }),
  oidcReturn: route({
    method: 'GET',
    path: '/api/session/oidc/return',
    permission: 'public',
    summary: "Come back from the company's sign-in provider",
    reply: 'redirect',
    limit: 'sign-in',
  }),
  readInvitation: route({
    method: 'GET',
    path: '/api/invitations/:token',
    permission: 'public',
    summary: 'Whom an invitation or password link is for',
    params: ByToken,
    /** The address is empty for the first administrator, who gives it when accepting. */
    reply: z.object({ email: z.string(), name: z.string(), kind: z.enum(['invitation', 'password_reset']) }),
    limit: 'public-read',
  }),
  acceptInvitation: route({
    method: 'POST',
    path: '/api/invitations/:token',
    permission: 'public',
    summary: 'Set the password by an invitation or password link; the link is used up',
    params: ByToken,
    /** `email` only counts for the first administrator, who has none yet. */
    body: z.strictObject({ password: NewPassword, name: text(120, 1).optional(), email: Email.optional() }),
    reply: SignInState,
    limit: 'sign-in',
  }),
  askPasswordLink: route({
    method: 'POST',
    path: '/api/password-link',
    permission: 'public',
    summary: 'Ask for a new password link; the answer is the same whether the address is known or not',
    body: z.strictObject({ email: Email }),
    reply: z.object({ state: z.literal('sent-if-known') }),
    status: 202,
    limit: 'link-request',
  }),
  changeAccount: route({
    method: 'PATCH',
    path: '/api/account',
    permission: 'account.own',
    summary: 'Change own name, language, time zone and settings',
    body: AccountChange,
    reply: Me,
  }),
  changePassword: route({
    method: 'POST',
    path: '/api/account/password',
    permission: 'account.own',
    summary: 'Change own password; all other sessions end',
    body: z.strictObject({ current: z.string().max(128), password: NewPassword }),
    reply: Me,
    limit: 'sign-in',
  }),
  startTotp: route({
    method: 'POST',
    path: '/api/account/totp',
    permission: 'account.own',
    summary: 'Begin to set up one-time codes',
    body: z.strictObject({ password: z.string().max(128) }),
    reply: z.object({ secret: z.string(), uri: z.string() }).meta({ id: 'TotpSetup' }),
    limit: 'sign-in',
  }),
  confirmTotp: route({
    method: 'POST',
    path: '/api/account/totp/confirmation',
    permission: 'account.own',
    summary: 'Switch one-time codes on with a first code',
    body: z.strictObject({ code: Code }),
    reply: Me,
    limit: 'sign-in',
  }),
  endTotp: route({
    method: 'POST',
    path: '/api/account/totp/end',
    permission: 'account.own',
    summary: 'Switch one-time codes off',
    body: z.strictObject({ password: z.string().max(128) }),
    reply: Me,
    limit: 'sign-in',
  }),
  people: route({
    method: 'GET',
    path: '/api/people',
    permission: 'user.list',
    summary: 'Colleagues who can be made responsible for a complaint, or own an action',
    query: z.strictObject({ for: z.enum(['complaints', 'actions']).default('complaints') }),
    reply: z.object({ people: z.array(Person) }),
  }),
  listUsers: route({
    method: 'GET',
    path: '/api/users',
    permission: 'user.manage',
    summary: 'All accounts',
    reply: z.object({ users: z.array(User) }),
  }),
  createUser: route({
    method: 'POST',
    path: '/api/users',
    permission: 'user.manage',
    summary: 'Create an account and send the invitation',
    body: UserCreation,
    reply: z.object({ user: User, invitation: InvitationSent }),
    status: 201,
  }),
  changeUser: route({
    method: 'PATCH',
    path: '/api/users/:id',
    permission: 'user.manage',
    summary: 'Change name, position or role, disable or enable; sessions end when rights shrink',
    params: ById,
    body: UserChange,
    reply: User,
  }),
  inviteAgain: route({
    method: 'POST',
    path: '/api/users/:id/invitation',
    permission: 'user.manage',
    summary: 'Send a new invitation or password link; older ones stop working',
    params: ById,
    reply: InvitationSent,
  }),
  endSessions: route({
    method: 'DELETE',
    path: '/api/users/:id/sessions',
    permission: 'user.manage',
    summary: 'Sign a person out everywhere',
    params: ById,
    reply: z.object({ ended: z.number().int() }),
  }),
  endUserTotp: route({
    method: 'DELETE',
    path: '/api/users/:id/totp',
    permission: 'user.manage',
    summary: 'Switch off the one-time codes of somebody who lost the device',
    params: ById,
    reply: User,
  }),
}
