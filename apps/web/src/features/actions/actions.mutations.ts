import type { Input } from '@redress/contracts/api'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { callSignedIn } from '../../lib/call-signed-in.ts'

type Creation = Input<'POST /api/complaints/:number/actions'>['body'] & { number: string; key: string }
type StepName = 'approve' | 'send-back' | 'done' | 'verify' | 'reopen' | 'replan' | 'cancel'
type Body<Step extends StepName> = Input<`POST /api/actions/:id/${Step}`>['body']

/** A step with what is handed in; the key makes a repeated click the same deed (AL-3). */
export type StepTaken = { id: string; key: string } & (
  | { step: 'approve'; body: Body<'approve'> }
  | { step: 'send-back'; body: Body<'send-back'> }
  | { step: 'done'; body: Body<'done'> }
  | { step: 'verify'; body: Body<'verify'> }
  | { step: 'reopen'; body: Body<'reopen'> }
  | { step: 'replan'; body: Body<'replan'> }
  | { step: 'cancel'; body: Body<'cancel'> }
)

/** Lists, badge and the record's timeline are fetched again, also after a refusal: somebody was faster. */
function useRefresh() {
  const cache = useQueryClient()
  return () => {
    void cache.invalidateQueries({ queryKey: ['actions'] })
    void cache.invalidateQueries({ queryKey: ['complaints', 'timeline'] })
    void cache.invalidateQueries({ queryKey: ['cars'] })
  }
}

export function useCreateAction() {
  const onSettled = useRefresh()
  return useMutation({
    mutationFn: ({ number, key, ...body }: Creation) =>
      callSignedIn(
        'POST /api/complaints/:number/actions',
        { params: { number }, body },
        { idempotencyKey: key },
      ),
    onSettled,
  })
}

function send({ id, key, ...taken }: StepTaken) {
  const params = { id }
  const options = { idempotencyKey: key }
  switch (taken.step) {
    case 'approve':
      return callSignedIn('POST /api/actions/:id/approve', { params, body: taken.body }, options)
    case 'send-back':
      return callSignedIn('POST /api/actions/:id/send-back', { params, body: taken.body }, options)
    case 'done':
      return callSignedIn('POST /api/actions/:id/done', { params, body: taken.body }, options)
    case 'verify':
      return callSignedIn('POST /api/actions/:id/verify', { params, body: taken.body }, options)
    case 'reopen':
      return callSignedIn('POST /api/actions/:id/reopen', { params, body: taken.body }, options)
    case 'replan':
      return callSignedIn('POST /api/actions/:id/replan', { params, body: taken.body }, options)
    case 'cancel':
      return callSignedIn('POST /api/actions/:id/cancel', { params, body: taken.body }, options)
  }
}

export function useTakeStep() {
  const onSettled = useRefresh()
  return useMutation({ mutationFn: send, onSettled })
}
