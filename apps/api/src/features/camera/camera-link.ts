import type { CameraLink, CameraPage } from '@redress/contracts/camera'
import { cameraLimits, cameraState } from '@redress/domain/camera/camera-link'
import type { Discipline } from '@redress/domain/cars/car'
import { may, type Permission } from '@redress/domain/identity/permissions'
import { isCustomerLanguage } from '@redress/domain/languages/language'
import type { Prisma } from '@redress/prisma/generated/client'
import type { UserActor } from '../../platform/actor.ts'
import { linkAddress } from '../../platform/link-address.ts'
import { fieldProblem, type ProblemError, problem } from '../../platform/problem.ts'
import { hashToken } from '../../platform/secret.ts'
import type { Services } from '../../platform/services.ts'

const withPlace = {
  complaint: { select: { number: true } },
  car: { select: { number: true } },
  test: { select: { position: true } },
  askedBy: { select: { id: true, name: true, role: true, disabledAt: true } },
} satisfies Prisma.CameraLinkInclude

export type Camera = Prisma.CameraLinkGetPayload<{ include: typeof withPlace }>

/** Where the photos of a link go. */
export type Target =
  | { kind: 'evidence'; number: string }
  | { kind: 'photos'; number: string; discipline: Discipline }
  | { kind: 'cause' | 'test'; number: string; id: string }

/** The database sees to it that a link has one place. */
export function targetOf({ complaint, car, discipline, causeId, testId }: Camera): Target {
  if (complaint) return { kind: 'evidence', number: complaint.number }
  const number = car?.number ?? ''
  if (discipline) return { kind: 'photos', number, discipline }
  return causeId ? { kind: 'cause', number, id: causeId } : { kind: 'test', number, id: testId ?? '' }
}

/** @throws `not-found` for a link that never was. */
export async function findCamera({ prisma }: Services, token: string): Promise<Camera> {
  const link = await prisma.cameraLink.findUnique({ where: { hash: hashToken(token) }, include: withPlace })
  if (!link) throw problem('not-found')
  return link
}

/**
 * For whom the photos are taken, as long as that person may still do it at the desk.
 * @throws `link-expired`
 */
export function askerOf(link: Camera): UserActor {
  const { id, name, role, disabledAt } = link.askedBy
  const permission: Permission = link.complaintId === null ? 'car.work' : 'complaint.note'
  if (disabledAt !== null || !may(role, permission)) throw problem('link-expired')
  return { kind: 'user', id, name, role }
}

type Counted = Pick<Camera, 'photos' | 'expiresAt' | 'endedAt'>

/** Why no photo is taken any more: at the file when there are enough, otherwise `link-expired`. */
export function refusalOf(link: Counted, now: Date): ProblemError {
  return cameraState(link, now) === 'full'
    ? fieldProblem('#/file', 'too-many', { max: cameraLimits.photos })
    : problem('link-expired')
}

export function pageOf(link: Camera): CameraPage {
  const target = targetOf(link)
  const place = { photos: link.discipline ?? 'd0', cause: 'why', test: 'test', evidence: 'evidence' } as const
  return {
    number: target.number,
    place: place[target.kind],
    name: link.test ? `T${link.test.position}` : '',
    field: link.causeId ?? link.testId ?? place[target.kind],
    arrived: link.photos,
    left: Math.max(0, cameraLimits.photos - link.photos),
    expiresAt: link.expiresAt.toISOString(),
  }
}

/** What the dialog shows to the person who asked. @throws `not-found` to everybody else */
export async function readCameraLink(services: Services, id: string, reader: UserActor): Promise<CameraLink> {
  const link = await services.prisma.cameraLink.findFirst({
    where: { id, askedById: reader.id },
    include: { askedBy: { select: { language: true } } },
  })
  if (!link) throw problem('not-found')
  const { language } = link.askedBy
  return {
    id,
    address: linkAddress(services, {
      purpose: 'camera',
      id,
      language: isCustomerLanguage(language) ? language : 'en',
    }),
    state: cameraState(link, services.clock()),
    arrived: link.photos,
    expiresAt: link.expiresAt.toISOString(),
  }
}
