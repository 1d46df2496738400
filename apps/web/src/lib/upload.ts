import type { Reply, Signature } from '@redress/contracts/api'
import type { Problem } from '@redress/contracts/problems'
import { addressOf, ProblemError } from './call.ts'

type UploadSignature = Extract<
  Signature,
  | 'POST /api/uploads'
  | 'POST /api/public/uploads'
  | 'POST /api/journal-imports/uploads'
  | 'POST /api/public/camera/:token/photos'
>

type UploadOptions = {
  name: string
  params?: Record<string, string>
  idempotencyKey?: string
  signal: AbortSignal
  /** From 0 to 1. */
  onProgress: (share: number) => void
}

/** XMLHttpRequest, because fetch does not tell how much of a body has gone out. */
export function upload<S extends UploadSignature>(
  signature: S,
  file: Blob,
  options: UploadOptions,
): Promise<Reply<S>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const stop = () => request.abort()
    options.signal.addEventListener('abort', stop, { once: true })
    request.open('POST', addressOf(signature, options.params))
    request.responseType = 'text'
    request.setRequestHeader('accept', 'application/json')
    if (options.idempotencyKey) request.setRequestHeader('idempotency-key', options.idempotencyKey)
    request.upload.onprogress = (event) => {
      if (event.lengthComputable && event.total > 0) options.onProgress(event.loaded / event.total)
    }
    request.onload = () => {
      if (request.status === 201) resolve(JSON.parse(request.responseText) as Reply<S>)
      else reject(problemOf(request))
    }
    request.onerror = () => reject(unreachable())
    request.ontimeout = () => reject(unreachable())
    request.onabort = () => reject(new DOMException('The upload was stopped', 'AbortError'))
    request.onloadend = () => options.signal.removeEventListener('abort', stop)
    const form = new FormData()
    form.append('file', file, options.name)
    request.send(form)
  })
}

function unreachable(): ProblemError {
  return new ProblemError({ type: '/problems/unavailable', title: 'unavailable', status: 503, instance: '' })
}

function problemOf(request: XMLHttpRequest): ProblemError {
  const wait = Number(request.getResponseHeader('retry-after'))
  try {
    return new ProblemError(JSON.parse(request.responseText) as Problem, wait > 0 ? wait : null)
  } catch {
    // A proxy in between answers in its own words; 413 keeps its meaning.
    return request.status === 413
      ? new ProblemError({ type: '/problems/too-large', title: 'too-large', status: 413, instance: '' })
      : unreachable()
  }
}
