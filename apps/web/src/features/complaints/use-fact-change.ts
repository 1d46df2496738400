import type { Complaint } from '@redress/contracts/complaints'
import type { InboxRow } from '@redress/contracts/inbox'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemError } from '../../lib/call.ts'
import { callSignedIn } from '../../lib/call-signed-in.ts'
import { fieldErrors } from '../../lib/field-errors.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useChangeComplaint } from './complaints.mutations.ts'
import { complaintQuery } from './complaints.queries.ts'

export type Facts = {
  subject?: string
  severity?: InboxRow['severity']
  urgent?: boolean
  customersNumber?: string
  project?: string
  orderNumber?: string
  contactFax?: string
  customerId?: string | null
  contactId?: string | null
}

/** Somebody else was quicker: what was wanted, what stood there, what stands there now. */
export type Conflict = { wanted: Facts; before: Complaint; now: Complaint }

export type FactChange = ReturnType<typeof useFactChange>

/** Saves facts upon the version that is on the screen; a clash is shown and decided by the person (AL-2). */
export function useFactChange(record: Complaint) {
  const texts = useTexts()
  const cache = useQueryClient()
  const change = useChangeComplaint(record.number)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [done, setDone] = useState<(() => void) | undefined>()

  function send(wanted: Facts, upon: Complaint, onDone?: () => void) {
    setDone(() => onDone)
    change.mutate(
      { version: upon.version, ...wanted },
      {
        onSuccess: () => {
          setConflict(null)
          onDone?.()
        },
        onError: async (error) => {
          if (!(error instanceof ProblemError) || error.code !== 'stale-version') return
          const now = await callSignedIn('GET /api/complaints/:number', { params: { number: record.number } })
          setConflict({ wanted, before: upon, now })
          cache.setQueryData(complaintQuery(record.number).queryKey, now)
        },
      },
    )
  }

  return {
    /** `upon` is the record as it stood when the typing began: live news must not hide a clash. */
    save: (wanted: Facts, onDone?: () => void, upon = record) => send(wanted, upon, onDone),
    isPending: change.isPending,
    error: conflict ? null : change.error,
    faultOf: (field: keyof Facts) => fieldErrors(change.error, texts)[field],
    conflict,
    keepTheirs: () => {
      setConflict(null)
      change.reset()
      done?.()
    },
    putMine: () => conflict && send(conflict.wanted, conflict.now, done),
  }
}
