import type { CustomerLanguage } from '@redress/domain/languages/language'
import type { WriteContext } from '../../../platform/write.ts'

type Drawn = { id: string; number: string; language: CustomerLanguage }

/** Who takes the whole file out of the house stands on its trail (AL-1); the pack itself already tells it. */
export async function recordPack(context: WriteContext, { id, number, language }: Drawn) {
  context.record({
    subject: 'complaint',
    subjectId: id,
    type: 'complaint.pack-drawn',
    number,
    data: { language },
  })
  return null
}
