import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { callSignedIn } from '../../lib/call-signed-in.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

/** Photos by link (UX 2.3): the customer gets their page by mail, with what is asked of them. */
export function AskForPhotos({ number }: { number: string }) {
  const { t } = useTexts()
  const key = useRef(newIdempotencyKey())
  const ask = useMutation({
    mutationFn: () =>
      callSignedIn(
        'POST /api/complaints/:number/photo-request',
        { params: { number } },
        { idempotencyKey: key.current },
      ),
  })
  if (ask.data) return <p role="status">{t('registered.photos-asked', { to: ask.data.sentTo })}</p>
  return (
    <>
      <Button variant="default" loading={ask.isPending} onClick={() => ask.mutate()}>
        {t('registered.ask-photos')}
      </Button>
      {ask.error && <ProblemNotice error={ask.error} slim />}
    </>
  )
}
