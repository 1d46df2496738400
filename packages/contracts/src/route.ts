import type { Permission } from '@redress/domain/identity/permissions'
import type { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** How often one address may call: names of the limits in the API. */
export type Limit = 'sign-in' | 'public-write' | 'public-upload' | 'public-read' | 'link-request'

/** A reply that is no JSON: a download, a stream of events, a page the browser is sent to. */
export type RawReply = 'file' | 'events' | 'redirect'

export type RouteShape = {
  method: Method
  path: `/${string}`
  /** Every route names who may call it; 'public' is said aloud. */
  permission: Permission | 'public'
  summary: string
  params?: z.ZodType
  query?: z.ZodType
  /** 'multipart': one file, streamed. */
  body?: z.ZodType | 'multipart'
  reply: z.ZodType | RawReply
  /** Of the successful reply; 200 unless said. */
  status?: 201 | 202 | 204
  limit?: Limit
}

/** A route is data: the API binds a handler to it, the SPA calls it, tests inject it, OpenAPI prints it. */
export function route<const R extends RouteShape>(shape: R): R {
  return shape
}

type InputOf<S> = S extends z.ZodType ? z.input<S> : never
type OutputOf<S> = S extends z.ZodType ? z.output<S> : undefined

/** What a caller passes: only the parts that the route has. */
export type CallInput<R extends RouteShape> = (R extends { params: infer P }
  ? { params: InputOf<P> }
  : unknown) &
  (R extends { query: infer Q } ? { query?: InputOf<Q> } : unknown) &
  (R extends { body: infer B } ? { body: B extends 'multipart' ? FormData : InputOf<B> } : unknown)

/** What a caller gets. */
export type CallReply<R extends RouteShape> = R['reply'] extends z.ZodType ? z.output<R['reply']> : undefined

/** What a handler gets, already checked. */
export type HandlerInput<R extends RouteShape> = {
  params: R extends { params: infer P } ? OutputOf<P> : undefined
  query: R extends { query: infer Q } ? OutputOf<Q> : undefined
  body: R extends { body: infer B } ? (B extends 'multipart' ? undefined : OutputOf<B>) : undefined
}
