import { z } from 'zod'
import { api } from './api.ts'
import { fieldFaults, Problem, problemCodes } from './problems.ts'
import type { RouteShape } from './route.ts'

type Json = Record<string, unknown>

const problemReply = {
  description: 'A problem (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

/** One schema; named parts move to the components, shared by all that use them. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', components: Json): Json {
  const { $schema: _, $defs, ...own } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
  for (const [name, part] of Object.entries(($defs ?? {}) as Json)) components[name] ??= atComponents(part)
  const { id, ...rest } = own
  if (typeof id !== 'string') return atComponents(own)
  components[id] ??= atComponents(rest)
  return { $ref: `#/components/schemas/${id}` }
}

function atComponents<T>(part: T): T {
  return JSON.parse(JSON.stringify(part).replaceAll('"#/$defs/', '"#/components/schemas/')) as T
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query', components: Json): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = schemaOf(schema, 'input', components) as {
    properties?: Json
    required?: string[]
  }
  return Object.entries(properties).map(([name, part]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: part,
  }))
}

function bodyOf(body: RouteShape['body'], components: Json): Json {
  if (!body) return {}
  const content =
    body === 'multipart'
      ? {
          'multipart/form-data': {
            schema: {
              type: 'object',
              required: ['file'],
              properties: { file: { type: 'string', format: 'binary' } },
            },
          },
        }
      : { 'application/json': { schema: schemaOf(body, 'input', components) } }
  return { requestBody: { required: true, content } }
}

const rawReplies = {
  file: {
    description: 'The file',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  },
  events: {
    description: 'Server-sent events',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  },
  redirect: { description: 'Goes to another address' },
} as const

function operationOf(slice: string, name: string, shape: RouteShape, components: Json): Json {
  const { reply, permission } = shape
  const isRaw = typeof reply === 'string'
  const good = isRaw
    ? rawReplies[reply]
    : {
        description: 'Done',
        content: { 'application/json': { schema: schemaOf(reply, 'output', components) } },
      }
  return {
    operationId: `${slice}.${name}`,
    tags: [slice],
    summary: shape.summary,
    ...(permission === 'public'
      ? { security: [] }
      : { description: `Needs the permission \`${permission}\`.`, security: [{ session: [] }] }),
    parameters: [
      ...parametersOf(shape.params, 'path', components),
      ...parametersOf(shape.query, 'query', components),
      ...(shape.method === 'GET'
        ? []
        : [
            {
              name: 'Idempotency-Key',
              in: 'header',
              required: false,
              schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{8,100}$' },
            },
          ]),
    ],
    ...bodyOf(shape.body, components),
    responses: { [reply === 'redirect' ? 302 : (shape.status ?? 200)]: good, default: problemReply },
  }
}

/** The whole contract as an OpenAPI 3.1 document. */
export function openApi(): Json {
  const components: Json = {}
  schemaOf(Problem, 'output', components)
  const paths: Record<string, Json> = {}
  for (const [slice, routes] of Object.entries(api)) {
    for (const [name, shape] of Object.entries(routes as Record<string, RouteShape>)) {
      const path = shape.path.replace(/:(\w+)/g, '{$1}')
      paths[path] ??= {}
      paths[path][shape.method.toLowerCase()] = operationOf(slice, name, shape, components)
    }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Redress',
      version: '1',
      description: `Complaints, corrective actions, returns and satisfaction. Problems: ${problemCodes.join(', ')}. Faults of a field: ${fieldFaults.join(', ')}.`,
    },
    servers: [{ url: '/' }],
    tags: Object.keys(api).map((name) => ({ name })),
    paths,
    components: {
      schemas: components,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'redress' } },
    },
  }
}
