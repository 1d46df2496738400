import type { HandlerInput, RouteShape } from '@redress/contracts/route'
import { may } from '@redress/domain/identity/permissions'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Actor, UserActor } from './actor.ts'
import { problem } from './problem.ts'
import { limitCall } from './rate-limit.ts'
import type { Services } from './services.ts'
import { checked } from './validation.ts'
import { type WriteContext, write } from './write.ts'

/** Only people hold a permission; a public route never has a user in hand. */
type ActorOf<R extends RouteShape> = R['permission'] extends 'public' ? Actor : UserActor

export type Handling<R extends RouteShape> = HandlerInput<R> & {
  services: Services
  actor: ActorOf<R>
  request: FastifyRequest
  reply: FastifyReply
  /** Runs a command; `as` where a secret link, not the session, says who acts. */
  write<
    T extends Parameters<typeof write>[2] extends (c: WriteContext) => Promise<infer Result> ? Result : never,
  >(work: (context: WriteContext) => Promise<T>, as?: Actor): Promise<T>
}

type Answer<R extends RouteShape> = R['reply'] extends z.ZodType ? z.input<R['reply']> : FastifyReply

export type Handler<R extends RouteShape> = (handling: Handling<R>) => Promise<Answer<R>>

export type Serve = <R extends RouteShape>(route: R, handler: Handler<R>) => void

/** Finds out who sends a request; given by the identity slice. */
export type Recognise = (request: FastifyRequest) => Promise<UserActor | null>

const keyPattern = /^[A-Za-z0-9_-]{8,100}$/

/** @throws `invalid-input` for a key of another shape */
export function idempotencyKey(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key === 'string' && keyPattern.test(key)) return key
  throw problem('invalid-input', {
    errors: [
      { pointer: '#/headers/idempotency-key', code: 'malformed', detail: '8 to 100 letters, digits, - or _' },
    ],
  })
}

async function actorFor(route: RouteShape, request: FastifyRequest, recognise: Recognise): Promise<Actor> {
  if (route.permission === 'public') return { kind: 'public' }
  const user = await recognise(request)
  if (!user) throw problem('unauthenticated')
  if (!may(user.role, route.permission)) throw problem('forbidden')
  return user
}

/**
 * Binds handlers to contracts: limit, permission, check of every part, handler, reply by the same contract.
 * The permission comes before the check: a stranger learns nothing about what a route expects.
 */
export function serveOn(app: FastifyInstance, services: Services, recognise: Recognise): Serve {
  return (route, handler) => {
    const { reply: shape, body } = route
    app.route({
      method: route.method,
      url: route.path,
      ...(shape === 'events' ? { sse: 'only' as const } : {}),
      handler: async (request, reply) => {
        if (route.limit) await limitCall(services, route.limit, request.ip)
        const actor = await actorFor(route, request, recognise)
        const schemas = {
          ...(route.params ? { params: route.params } : {}),
          ...(route.query ? { query: route.query } : {}),
          ...(body && body !== 'multipart' ? { body } : {}),
        }
        const input = checked(schemas, {
          params: request.params,
          query: request.query,
          body: request.body ?? {},
        })
        const key = idempotencyKey(request)
        const answer = await handler({
          ...input,
          services,
          actor,
          request,
          reply,
          write: (work: Parameters<typeof write>[2], as: Actor = actor) =>
            write(
              services,
              {
                actor: as,
                requestId: request.id,
                ...(key ? { idempotency: { key, body: { path: request.url, ...input } } } : {}),
              },
              work,
            ),
        } as never)
        if (!(shape instanceof z.ZodType)) return answer
        reply
          .code(route.status ?? 200)
          .header('cache-control', 'no-store')
          .type('application/json')
        // The contract strips what it does not name: a forgotten column can't leave the house.
        return JSON.stringify(shape.parse(answer))
      },
    })
  }
}
