import { createRequire } from 'node:module'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import { openApi } from '@redress/contracts/openapi'
import type { FastifyInstance } from 'fastify'

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Redress API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <main id="reference"></main>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/begin.js"></script>
  </body>
</html>
`

const begin = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#reference', deepLinking: true, tryItOutEnabled: false })
`

/** The contract as OpenAPI 3.1, and a page to read it; both made from the contracts, none written by hand. */
export async function openApiFeature(app: FastifyInstance): Promise<void> {
  const document = JSON.stringify(openApi())
  app.get('/api/openapi.json', (_, reply) => reply.type('application/json').send(document))
  app.get('/api/docs', (_, reply) => reply.type('text/html; charset=utf-8').send(page))
  app.get('/api/docs/begin.js', (_, reply) => reply.type('text/javascript; charset=utf-8').send(begin))
  const assets = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
  await app.register(fastifyStatic, {
    root: assets,
    serve: false,
  })
  for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js']) {
    app.get(`/api/docs/${file}`, (_, reply) => reply.sendFile(file, assets, { maxAge: '1d' }))
  }
}
