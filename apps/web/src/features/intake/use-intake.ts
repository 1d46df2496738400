import type { Channel } from '@redress/domain/messages/channel'
import { useState } from 'react'
import { dropDraft, readDraft, writeDraft } from '../../lib/drafts.ts'
import {
  draftVersion,
  emptyDraft,
  emptyLine,
  type FileDraft,
  type IntakeDraft,
  type LineDraft,
} from './intake-draft.ts'

export const draftNameFor = (userId: string) => `intake.${userId}`

export type Intake = {
  draft: IntakeDraft
  /** When it was last kept on this device; null when the browser refused. */
  keptAt: Date | null
  set: (part: Partial<IntakeDraft>) => void
  setLine: (index: number, part: Partial<LineDraft>) => void
  addLine: () => void
  removeLine: (index: number) => void
  addFile: (file: Omit<FileDraft, 'uploadedAt'>) => void
  startAgain: () => void
}

/** The complaint being taken down, kept on this device with each change (UX 4.4). */
export function useIntake(userId: string, channel: Channel): Intake {
  const name = draftNameFor(userId)
  const [draft, setDraft] = useState(
    () => readDraft<IntakeDraft>(name, draftVersion) ?? emptyDraft(channel, new Date()),
  )
  const [keptAt, setKeptAt] = useState<Date | null>(null)

  function change(next: (before: IntakeDraft) => IntakeDraft) {
    setDraft((before) => {
      const after = next(before)
      writeDraft(name, draftVersion, after)
      return after
    })
    setKeptAt(new Date())
  }

  return {
    draft,
    keptAt,
    set: (part) => change((before) => ({ ...before, ...part })),
    setLine: (index, part) =>
      change((before) => ({
        ...before,
        lines: before.lines.map((line, place) => (place === index ? { ...line, ...part } : line)),
      })),
    addLine: () => change((before) => ({ ...before, lines: [...before.lines, emptyLine()] })),
    removeLine: (index) =>
      change((before) => ({ ...before, lines: before.lines.filter((_, place) => place !== index) })),
    addFile: (file) =>
      change((before) => ({ ...before, files: [...before.files, { ...file, uploadedAt: Date.now() }] })),
    startAgain: () => {
      dropDraft(name)
      setKeptAt(null)
      setDraft(emptyDraft(channel, new Date()))
    },
  }
}
