import { renderEvidence } from '@redress/documents/evidence-print'
import type { CustomerLanguage } from '@redress/domain/languages/language'
import { companyOf } from '../../platform/company.ts'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { unlessBusy } from '../files/send-drawn.ts'
import { type EvidenceFile, evidenceFiles, type Family } from './evidence-files.ts'
import { printPictures } from './print-pictures.ts'
import { printedMessages } from './printed-messages.ts'

type Wish = { language: CustomerLanguage; notes: boolean }

/** AN-2: evidence, chronology and messages on paper. @throws `not-found`, `unavailable` */
export async function drawEvidence(services: Services, number: string, wish: Wish): Promise<Uint8Array> {
  const { prisma, env, clock } = services
  const complaint = await prisma.complaint.findUnique({
    where: { number },
    select: {
      id: true,
      number: true,
      subject: true,
      threadId: true,
      merged: { select: { id: true, threadId: true } },
      ntfSteps: { orderBy: { position: 'asc' } },
      chronology: { orderBy: [{ happenedAt: 'asc' }, { id: 'asc' }] },
    },
  })
  if (!complaint) throw problem('not-found')
  const family = familyOf(complaint)
  const files = await evidenceFiles(services, family)
  const { thumbnails, leftOut } = await printPictures(services, files)
  const conversation = await printedMessages(services, family.threadIds, wish)
  return unlessBusy(
    renderEvidence({
      language: wish.language,
      company: companyOf(env),
      timeZone: env.COMPANY_TIME_ZONE,
      printedAt: clock(),
      number: complaint.number,
      subject: complaint.subject,
      files: files.map((file: EvidenceFile) => ({
        ...file,
        thumbnail: thumbnails.get(file.attachmentId) ?? null,
      })),
      picturesLeftOut: leftOut,
      tests: complaint.ntfSteps.map((step) => ({ ...step, doneBy: step.doneBy ?? '' })),
      chronology: complaint.chronology,
      ...conversation,
    }),
  )
}

export function familyOf(complaint: {
  id: string
  threadId: string
  merged: { id: string; threadId: string }[]
}): Family {
  const all = [complaint, ...complaint.merged]
  return { ids: all.map(({ id }) => id), threadIds: all.map(({ threadId }) => threadId) }
}
