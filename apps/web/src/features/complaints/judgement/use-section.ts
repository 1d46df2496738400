import type { Complaint } from '@redress/contracts/complaints'
import { useState } from 'react'
import { fieldErrors } from '../../../lib/field-errors.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'

type Saving<V> = {
  mutate: (body: V & { version: number }, o: { onSuccess: () => void }) => void
  isPending: boolean
  error: unknown
  reset: () => void
}

/**
 * One section of the judgement: what is typed stands upon the record as it was when the typing began. Changes
 * elsewhere on the record are in nobody's way; a change of this very section is shown and decided (AL-2).
 */
export function useSection<F extends Record<string, unknown>, V>(
  record: Complaint,
  stored: F,
  bodyOf: (form: F) => V,
  saving: Saving<V>,
) {
  const texts = useTexts()
  const [draft, setDraft] = useState<{ form: F; began: F } | null>(null)
  const form = draft?.form ?? stored
  const names = Object.keys(stored)
  const clash = draft ? names.filter((name) => differs(draft.began[name], stored[name])) : []

  function drop() {
    saving.reset()
    setDraft(null)
  }

  return {
    form,
    isChanged: draft !== null,
    change: (part: Partial<F>) =>
      setDraft((now) => ({ began: now?.began ?? stored, form: { ...(now?.form ?? stored), ...part } })),
    clash,
    stored,
    save: () =>
      saving.mutate({ ...bodyOf(form), version: record.version }, { onSuccess: () => setDraft(null) }),
    drop,
    isPending: saving.isPending,
    error: saving.error,
    faults: fieldErrors(saving.error, texts),
  }
}

export type Section = Omit<ReturnType<typeof useSection<Record<string, unknown>, unknown>>, 'change'>

function differs(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other)
}
