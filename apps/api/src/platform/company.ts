import type { Env } from './env.ts'

/** Who we are, as it stands on every paper. */
export function companyOf(env: Env) {
  return {
    name: env.COMPANY_NAME,
    address: env.COMPANY_ADDRESS,
    registration: env.COMPANY_REGISTRATION,
    email: env.COMPANY_EMAIL,
    phone: env.COMPANY_PHONE,
  }
}
