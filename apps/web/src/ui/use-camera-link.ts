import type { CameraLink } from '@redress/contracts/camera'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { callSignedIn } from '../lib/call-signed-in.ts'
import { newIdempotencyKey } from '../lib/idempotency-key.ts'

/** News of photos come with the record's live events; this is for a dialog whose line was cut. */
const askAgainMs = 15_000

/** A link for a phone, kept in step with what arrives by it; it ends when this goes from the screen. */
export function useCameraLink(ask: (key: string) => Promise<CameraLink>) {
  const [key, setKey] = useState(newIdempotencyKey)
  const asked = useQuery({
    queryKey: ['camera-link-asked', key],
    queryFn: () => ask(key),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const id = asked.data?.id
  const link = useQuery({
    queryKey: ['camera-links', id],
    queryFn: () => callSignedIn('GET /api/camera-links/:id', { params: { id: id ?? '' } }),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'open' ? false : askAgainMs),
  })

  useEffect(() => {
    if (id === undefined) return
    return () => {
      callSignedIn('POST /api/camera-links/:id/end', { params: { id } }).catch(() => {
        // It ends by itself after a quarter of an hour.
      })
    }
  }, [id])

  return {
    link: link.data ?? asked.data,
    error: asked.error,
    isWaiting: asked.isFetching,
    again: () => void asked.refetch(),
    anew: () => setKey(newIdempotencyKey()),
  }
}
