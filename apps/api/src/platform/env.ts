import path from 'node:path'
import { z } from 'zod'

const flag = z.enum(['true', 'false', '1', '0', '']).transform((value) => value === 'true' || value === '1')
const secret = z.string().min(32, 'at least 32 characters')

/** Every environment variable, read once at the start. Wrong ones are named, never guessed. */
const Env = z.object({
  NODE_ENV: z.string().default('development'),
  DATABASE_URL: z.string().min(1),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  /** Where people reach the program; links in mails begin with it. */
  PUBLIC_URL: z.url().optional(),
  /** Attachments, and the secret of an installation that sets none. */
  DATA_DIR: z.string().default('.redress'),
  /** Seals one-time-code secrets and derives secret links; the same in every process. */
  REDRESS_SECRET: secret,
  /** Number of reverse proxies in front whose X-Forwarded-For is believed. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  DEMO: flag.default(false),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** False on machines that only answer requests, when others run the jobs. */
  RUN_JOBS: flag.default(true),
  POOL_SIZE: z.coerce.number().int().min(2).max(200).default(20),

  COMPANY_NAME: z.string().default('Norrholm Interfaces'),
  COMPANY_ADDRESS: z.string().default('Fabriksgatan 12, 412 50 Norrholm'),
  COMPANY_REGISTRATION: z.string().default('Reg. no. 559000-0000'),
  COMPANY_EMAIL: z.string().default('complaints@norrholm.example'),
  COMPANY_PHONE: z.string().default('+46 31 555 0100'),
  COMPANY_TIME_ZONE: z.string().default('Europe/Warsaw'),

  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().optional(),

  S3_ENDPOINT: z.url().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY: z.string().optional(),
  S3_SECRET_KEY: z.string().optional(),

  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('Company sign-in'),
})

export type Env = z.output<typeof Env> & { publicUrl: string; dataDir: string; webRoot: string }

/** Settings that only make sense together. */
const together = [
  ['S3_ENDPOINT', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
] as const

/** @throws Error with one sentence per wrong setting, naming it. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = Env.safeParse(present)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`Wrong settings in the environment.\n${lines.join('\n')}`)
  }
  const env = parsed.data
  for (const group of together) {
    const missing = group.filter((name) => env[name] === undefined)
    if (missing.length > 0 && missing.length < group.length) {
      throw new Error(`Wrong settings in the environment.\n${missing.join(', ')}: missing beside ${group[0]}`)
    }
  }
  return {
    ...env,
    publicUrl: (env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`).replace(/\/$/, ''),
    dataDir: path.resolve(env.DATA_DIR),
    webRoot: path.resolve(import.meta.dirname, '../../../web/dist'),
  }
}
