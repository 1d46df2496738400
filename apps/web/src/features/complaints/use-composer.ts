import type { Complaint } from '@redress/contracts/complaints'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { ProblemError } from '../../lib/call.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { notify } from '../../ui/notify.ts'
import { useSendMessage, useWriteNote } from './complaints.mutations.ts'
import { attemptOf, type ComposerMode, emptyDraft, isEmpty } from './composer-draft.ts'
import { useComposerDraft } from './use-composer-draft.ts'
import { useCustomerWord } from './use-customer-word.ts'
import { useUploads } from './use-uploads.ts'

/** Everything the composer does, without its looks. */
export function useComposer(record: Complaint, mode: ComposerMode) {
  const { number } = record
  const { t } = useTexts()
  const cache = useQueryClient()
  const { drafts, change, kept } = useComposerDraft(number)
  const draft = drafts[mode]
  const uploads = useUploads()
  const word = useCustomerWord(record)
  const send = useSendMessage()
  const note = useWriteNote()
  const mutation = mode === 'message' ? send : note
  const isStopped = send.error instanceof ProblemError && send.error.code === 'stale-version'
  const isNews = word !== null && drafts.message.seenAt !== null && word.at > drafts.message.seenAt
  const news = isNews && !isEmpty(drafts.message) ? word : null
  useEffect(() => {
    // Whoever began to write before anything could be read has seen what is there when it can.
    if (word && drafts.message.seenAt === null && !isEmpty(drafts.message)) {
      change('message', () => ({ seenAt: word.at }))
    }
  }, [word, drafts.message, change])
  useQuietNews(word?.at ?? null, news !== null, t('record.customer-wrote'))

  function write(text: string) {
    mutation.reset()
    change(mode, (now) => ({ text, seenAt: seenAt(now.seenAt, isEmpty(now)) }))
  }

  /** The moment one begins to write is what one has seen up to. */
  function seenAt(before: string | null, begins: boolean): string | null {
    return begins || before === null ? (word?.at ?? null) : before
  }

  function submit() {
    if (mutation.isPending || uploads.busy || draft.text.trim() === '' || (mode === 'message' && news)) return
    const words = { body: draft.text.trim(), files: draft.files.map((file) => file.token) }
    const lastSeenAt = draft.seenAt ?? word?.at ?? record.receivedAt
    const body = mode === 'message' ? { ...words, lastSeenAt } : words
    const attempt = attemptOf(draft, body)
    change(mode, () => ({ attempt }))
    const done = {
      onSuccess: () => {
        change(mode, () => emptyDraft)
        notify(t(mode === 'message' ? 'composer.sent' : 'composer.noted'))
      },
      onError: () => void cache.invalidateQueries({ queryKey: ['complaints', 'timeline', number] }),
    }
    if (mode === 'message') send.mutate({ number, key: attempt.key, ...words, lastSeenAt }, done)
    else note.mutate({ number, key: attempt.key, ...words }, done)
  }

  return {
    drafts,
    draft,
    kept: isEmpty(draft) ? null : kept,
    write,
    submit,
    news: mode === 'message' ? news : null,
    acknowledge: () => {
      send.reset()
      change('message', () => ({ seenAt: word?.at ?? null }))
    },
    error: mode === 'message' && isStopped && news ? null : mutation.error,
    isSending: mutation.isPending,
    running: uploads.running,
    uploading: uploads.busy,
    dismissUpload: uploads.dismiss,
    addFiles: (files: Iterable<File>) =>
      uploads.start(files, (file) => change(mode, (now) => ({ files: [...now.files, file] }))),
    removeFile: (token: string) =>
      change(mode, (now) => ({ files: now.files.filter((file) => file.token !== token) })),
  }
}

/** A new word of the customer is said quietly; in the midst of an answer the composer says it itself. */
function useQuietNews(at: string | null, saidElsewhere: boolean, words: string): void {
  const known = useRef(at)
  useEffect(() => {
    if (at !== null && known.current !== null && at > known.current && !saidElsewhere) notify(words)
    if (at !== null) known.current = at
  }, [at, saidElsewhere, words])
}
