import autocannon from 'autocannon'

export type Sample = { perSecond: number; p50: number; p99: number; bytes: number }

export type Shot = {
  url: string
  /** Addresses fired in turn. */
  paths: string[]
  headers?: Record<string, string>
  /** A body of its own per request makes it a POST. */
  body?: () => { headers: Record<string, string>; body: string }
}

const connections = 16

/** Fires for some seconds. @throws when any answer was no success: a fast refusal is no speed. */
export async function fire({ url, paths, headers = {}, body }: Shot, seconds: number): Promise<Sample> {
  let turn = 0
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers,
    requests: [
      {
        method: body ? 'POST' : 'GET',
        setupRequest: (request) => {
          const path = paths[turn++ % paths.length] ?? '/'
          const sent = body?.()
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
    perSecond: result.requests.average,
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
