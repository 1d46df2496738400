import type { FormalReply } from '@redress/contracts/replies'
import { useState } from 'react'
import { dropDraft, readDraft, writeDraft } from '../../lib/drafts.ts'
import { useMe } from '../../lib/me.tsx'
import { edited, type LetterEdits, type LetterField, noEdits } from './letter-words.ts'

const version = 1

/** What one is writing, on this device with every key until it is saved (AL-4). */
export function useLetterEdits(letter: FormalReply) {
  const { id } = useMe()
  const name = `reply.${id}.${letter.id}`
  const [edits, setEdits] = useState<LetterEdits>(() => readDraft<LetterEdits>(name, version) ?? noEdits)
  const [isKept, setKept] = useState(true)

  function put(next: LetterEdits) {
    setEdits(next)
    if (next.upon === null) dropDraft(name)
    else setKept(writeDraft(name, version, next))
  }

  return {
    edits,
    isKept,
    isDirty: edits.upon !== null,
    write: (field: LetterField, value: string) => put(edited(edits, letter, field, value)),
    clear: () => put(noEdits),
  }
}
