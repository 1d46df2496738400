import { useEffect, useRef, useState } from 'react'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useAddFiles } from './complaints.mutations.ts'
import type { DraftFile } from './composer-draft.ts'
import { type Uploading, useUploads } from './use-uploads.ts'

/** Files go up one by one and become evidence together, once the last of them has arrived. */
export function useEvidenceUpload(number: string) {
  const uploads = useUploads()
  const [waiting, setWaiting] = useState<DraftFile[]>([])
  const addFiles = useAddFiles()
  const key = useRef(newIdempotencyKey())
  const sent = useRef('')

  function save() {
    const files = waiting.map((file) => file.token)
    // Other files are another deed; the same ones keep their key over a retry (AL-3).
    if (sent.current !== '' && sent.current !== files.join()) key.current = newIdempotencyKey()
    sent.current = files.join()
    const onSuccess = () => {
      setWaiting((all) => all.filter((file) => !files.includes(file.token)))
      key.current = newIdempotencyKey()
      sent.current = ''
    }
    addFiles.mutate({ number, files, key: key.current }, { onSuccess })
  }

  const isReady = waiting.length > 0 && !uploads.busy && !addFiles.isPending && !addFiles.isError
  // biome-ignore lint/correctness/useExhaustiveDependencies: saving starts when everything has arrived, and only then
  useEffect(() => {
    if (isReady) save()
  }, [isReady])

  const add = (files: Iterable<File>) => {
    addFiles.reset()
    uploads.start(files, (file) => setWaiting((all) => [...all, file]))
  }
  return {
    add,
    save,
    waiting,
    running: uploads.running,
    dismiss: uploads.dismiss,
    retry: (one: Uploading) => {
      uploads.dismiss(one.id)
      add([one.file])
    },
    remove: (token: string) => setWaiting((all) => all.filter((file) => file.token !== token)),
    isSaving: addFiles.isPending,
    error: addFiles.error,
  }
}
