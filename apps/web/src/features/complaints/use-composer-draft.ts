import { useCallback, useEffect, useRef, useState } from 'react'
import { dropDraft, readDraft, writeDraft } from '../../lib/drafts.ts'
import { useMe } from '../../lib/me.tsx'
import {
  type ComposerDraft,
  type ComposerMode,
  composerDraftVersion,
  draftName,
  emptyDraft,
  isEmpty,
} from './composer-draft.ts'

const SAVE_MS = 500
type Drafts = Record<ComposerMode, ComposerDraft>

/** Two drafts of one record, one for each mode; on this device within a second of each key (AL-4). */
export function useComposerDraft(number: string) {
  const { id } = useMe()
  const [drafts, setDrafts] = useState<Drafts>(() => ({
    message: read(id, number, 'message'),
    note: read(id, number, 'note'),
  }))
  const [kept, setKept] = useState<'saved' | 'refused' | null>(null)
  const unsaved = useRef<Drafts | null>(null)

  const flush = useCallback(() => {
    const pending = unsaved.current
    if (!pending) return
    unsaved.current = null
    const all = (['message', 'note'] as const).map((mode) => keep(id, number, mode, pending[mode]))
    setKept(all.every(Boolean) ? 'saved' : 'refused')
  }, [id, number])

  useEffect(() => {
    if (!unsaved.current) return
    const timer = setTimeout(flush, SAVE_MS)
    return () => clearTimeout(timer)
  })
  useEffect(() => {
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])

  const change = useCallback((mode: ComposerMode, part: (draft: ComposerDraft) => Partial<ComposerDraft>) => {
    setKept(null)
    setDrafts((now) => {
      const next = { ...now, [mode]: { ...now[mode], ...part(now[mode]) } }
      unsaved.current = next
      return next
    })
  }, [])

  return { drafts, change, kept }
}

function read(userId: string, number: string, mode: ComposerMode): ComposerDraft {
  return readDraft<ComposerDraft>(draftName(userId, number, mode), composerDraftVersion) ?? emptyDraft
}

function keep(userId: string, number: string, mode: ComposerMode, draft: ComposerDraft): boolean {
  const name = draftName(userId, number, mode)
  if (!isEmpty(draft)) return writeDraft(name, composerDraftVersion, draft)
  dropDraft(name)
  return true
}
