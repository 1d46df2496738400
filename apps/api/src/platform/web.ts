import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Env } from './env.ts'
import { sendProblem } from './error-handler.ts'
import { problem } from './problem.ts'

const pages = { public: 'public.html', staff: 'index.html' } as const

/**
 * An address that can't be read, such as a link a mail program has broken, reaches no route. A customer is sent on to
 * the same address with its broken escapes made plain signs, where the public page calmly knows no such link.
 */
export function answerUnreadable(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const [address = ''] = request.url.split('?')
  if (error.code !== 'FST_ERR_BAD_URL' || !address.startsWith('/p/'))
    return sendProblem(error, request, reply)
  return reply.header('cache-control', 'no-store').redirect(address.replaceAll('%', '%25'))
}

/**
 * The built screens. Files under assets/ carry their hash in the name and are kept for ever; the two
 * pages are asked for anew each time. Addresses without a file get the page whose router knows them.
 */
export async function webFeature(app: FastifyInstance, env: Env): Promise<void> {
  const built = existsSync(path.join(env.webRoot, pages.staff))
  if (built) {
    await app.register(fastifyStatic, {
      root: env.webRoot,
      // The documentation page has registered the same plugin first.
      index: false,
      wildcard: false,
      decorateReply: false,
      preCompressed: true,
      setHeaders: (reply, file) => {
        const forEver = file.includes(`${path.sep}assets${path.sep}`)
        reply.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  const send = async (reply: FastifyReply, page: keyof typeof pages) => {
    if (!built) throw problem('not-found', { detail: 'The screens are not built' })
    const html = await readFile(path.join(env.webRoot, pages[page]))
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html)
  }
  app.get('/p', (_, reply) => send(reply, 'public'))
  app.get('/p/*', (_, reply) => send(reply, 'public'))
  app.get('/', (_, reply) => send(reply, 'staff'))
  app.get('/*', (request, reply) => {
    if (
      /^\/(api|assets|problems)(\/|$)/.test(request.url) ||
      /\.\w+$/.test(request.url.split('?')[0] ?? '')
    ) {
      throw problem('not-found')
    }
    return send(reply, 'staff')
  })
}
