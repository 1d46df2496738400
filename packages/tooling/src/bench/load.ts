import autocannon from 'autocannon'

export type Sample = { perSecond: number; p50: number; p99: number; bytes: number }

export type Shot = {
  url: string
  /** Addresses fired in turn. */
  paths: string[]
  headers?: Record<string, string>
  /** A body of its own per request, sometimes at an address of its own, makes it a POST. */
  body?: () => { path?: string; headers: Record<string, string>; body: string }
  /** So many requests instead of so many seconds: for what can be done to one record only once. */
  amount?: number
}

const connections = 16

/** Fires for some seconds, or a fixed number of requests. @throws when any answer was no success: a fast refusal is no speed. */
export async function fire(
  { url, paths, headers = {}, body, amount }: Shot,
  seconds: number,
): Promise<Sample> {
  let turn = 0
  const result = await autocannon({
    url,
    connections,
    ...(amount ? { amount } : { duration: seconds }),
    headers,
    requests: [
      {
        method: body ? 'POST' : 'GET',
        setupRequest: (request) => {
          const sent = body?.()
          const path = sent?.path ?? paths[turn++ % paths.length] ?? '/'
          return sent
            ? { ...request, path, body: sent.body, headers: { ...headers, ...sent.headers } }
            : { ...request, path }
        },
      },
    ],
  })
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(
      `${paths[0]}: ${result.non2xx} refused, ${result.errors} failed of ${result.requests.total}`,
    )
  }
  return {
    // The average is of whole seconds, of which a fixed number of requests may have none.
    perSecond: amount ? result['2xx'] / result.duration : result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    bytes: result.throughput.average / Math.max(1, result.requests.average),
  }
}

/** The round in the middle by requests per second. */
export function median(samples: Sample[]): Sample {
  const sorted = samples.toSorted((a, b) => a.perSecond - b.perSecond)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (!middle) throw new Error('No round was measured')
  return middle
}
