import type { FastifyInstance } from 'fastify'

/** Secret links are passwords and searches hold names: neither goes into the log. */
function loggedUrl(url: string): string {
  return url.replace(/\?.*/, '').replace(/\/(tracking|track|camera|invitations?)\/[^/]+/, '/$1/…')
}

/** One line per request. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        url: loggedUrl(request.url),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        ip: request.ip,
      },
      'request',
    )
  })
}
