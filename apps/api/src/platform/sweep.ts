import type { Services } from './services.ts'

const dayMs = 86_400_000

/** What is kept only for a while: answers of repeated requests, windows of limits, sessions and links that ended. */
export async function sweep({ prisma, clock }: Services): Promise<void> {
  const now = clock()
  const before = (days: number) => new Date(now.getTime() - days * dayMs)
  await prisma.idempotentResult.deleteMany({ where: { createdAt: { lt: before(7) } } })
  await prisma.rateWindow.deleteMany({ where: { startedAt: { lt: before(1) } } })
  await prisma.userToken.deleteMany({ where: { expiresAt: { lt: before(30) } } })
  await prisma.cameraLink.deleteMany({ where: { expiresAt: { lt: before(1) } } })
  await prisma.session.deleteMany({ where: { expiresAt: { lt: now } } })
}
