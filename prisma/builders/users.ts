import { randomUUID } from 'node:crypto'
import type { Prisma, User } from '../generated/client.ts'
import type { Tx } from '../src/connect.ts'

/** A person of the staff; by default an agent who has no password yet. */
export function aUser(prisma: Tx, o: Partial<Prisma.UserUncheckedCreateInput> = {}): Promise<User> {
  const own = randomUUID().slice(0, 8)
  return prisma.user.create({
    data: { email: `user-${own}@norrholm.example`, name: `User ${own}`, role: 'agent', ...o },
  })
}
