import type { Input, Reply, Signature } from '@redress/contracts/api'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { callSignedIn } from '../../lib/call-signed-in.ts'

/** Lists, pages and the choices of other forms are told of a change at once. */
function useRefresh() {
  const cache = useQueryClient()
  return () => {
    for (const key of ['catalog', 'holds', 'defects', 'intake', 'complaints']) {
      void cache.invalidateQueries({ queryKey: [key] })
    }
  }
}

type Changing = Extract<
  Signature,
  | 'POST /api/products'
  | 'PUT /api/products/:id'
  | 'POST /api/products/:id/batches'
  | 'PUT /api/batches/:id'
  | 'POST /api/batches/:id/names'
  | 'POST /api/holds'
  | 'POST /api/holds/:id/release'
  | 'POST /api/suppliers'
  | 'PUT /api/suppliers/:id'
  | 'POST /api/suppliers/:id/components'
  | 'PUT /api/components/:id'
  | 'POST /api/defect-catalogue'
  | 'PUT /api/defect-catalogue/:id'
>

/** One change of master data; the key makes a repeated click the same deed (AL-3). */
export function useCatalogChange<S extends Changing>(signature: S) {
  const onSettled = useRefresh()
  return useMutation<Reply<S>, Error, { input: Input<S>; key: string }>({
    mutationFn: ({ input, key }) => callSignedIn(signature, input, { idempotencyKey: key }),
    onSettled,
  })
}
