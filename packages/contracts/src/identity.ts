import { permissions } from '@redress/domain/identity/permissions'
import { roles } from '@redress/domain/identity/role'
import { staffLanguages } from '@redress/domain/languages/language'
import { z } from 'zod'
import { Email, Id, Instant, optionalText, text, Version } from './fields.ts'

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
