import type { Input } from '@redress/contracts/api'
import type { CarForm } from '@redress/contracts/car-forms'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { callSignedIn } from '../../../lib/call-signed-in.ts'
import { upload } from '../../../lib/upload.ts'

export function formsQuery(customerId: string) {
  return queryOptions({
    queryKey: ['car-forms', 'of', customerId],
    queryFn: ({ signal }) =>
      callSignedIn('GET /api/customers/:id/forms', { params: { id: customerId } }, { signal }),
  })
}

export function formQuery(id: string) {
  return queryOptions({
    queryKey: ['car-forms', 'one', id],
    queryFn: ({ signal }) => callSignedIn('GET /api/forms/:id', { params: { id } }, { signal }),
  })
}

function useKeepForm() {
  const cache = useQueryClient()
  return (form: CarForm) => {
    cache.setQueryData(formQuery(form.id).queryKey, form)
    void cache.invalidateQueries({ queryKey: ['car-forms', 'of'] })
  }
}

/** Sends the workbook and keeps it under its own name. */
export function useNewForm(customerId: string) {
  const onSuccess = useKeepForm()
  return useMutation({
    mutationFn: async ({ file, key }: { file: File; key: string }) => {
      const sent = await upload('POST /api/uploads', file, {
        name: file.name,
        signal: new AbortController().signal,
        onProgress: () => undefined,
      })
      return callSignedIn(
        'POST /api/customers/:id/forms',
        {
          params: { id: customerId },
          body: { name: file.name.replace(/\.xlsx$/i, ''), upload: sent.upload },
        },
        { idempotencyKey: key },
      )
    },
    onSuccess,
  })
}

/** A refusal may mean that a colleague was quicker: what stands there now is fetched. */
export function useMapForm(id: string) {
  const cache = useQueryClient()
  const onSuccess = useKeepForm()
  return useMutation({
    mutationFn: (body: Input<'PUT /api/forms/:id'>['body']) =>
      callSignedIn('PUT /api/forms/:id', { params: { id }, body }),
    onSuccess,
    onError: () => cache.invalidateQueries({ queryKey: formQuery(id).queryKey }),
  })
}
