import type { SignInOptions } from '@redress/contracts/identity'
import type { Services } from '../../platform/services.ts'

/** Known to everybody, therefore only ever set by the loader of the demo. */
export const demoPassword = 'Norrholm-2026'

/** One account per role. */
export const demoEmails = ['agent', 'engineer', 'production', 'quality', 'manager', 'admin'].map(
  (login) => `${login}@norrholm.example`,
)

export async function listDemoAccounts({ prisma }: Services): Promise<SignInOptions['demoAccounts']> {
  const users = await prisma.user.findMany({
    where: { email: { in: demoEmails }, disabledAt: null },
    select: { email: true, name: true, role: true },
  })
  return users.sort((a, b) => demoEmails.indexOf(a.email) - demoEmails.indexOf(b.email))
}
