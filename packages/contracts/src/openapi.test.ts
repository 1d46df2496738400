import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { allRoutes } from './api.ts'
import { openApi } from './openapi.ts'
import { fieldFaults, problemCodes } from './problems.ts'

type Operation = { operationId: string; security: unknown[]; responses: Record<string, unknown> }

const document = openApi() as {
  info: { description: string }
  paths: Record<string, Record<string, Operation>>
}

test('the contract is a valid OpenAPI 3.1 document', async () => {
  const validator = new Validator()
  const { valid, errors } = await validator.validate(structuredClone(document))
  expect(errors).toBeUndefined()
  expect(valid).toBe(true)
  expect(validator.version).toBe('3.1')
})

test('C01: the document names every route and no other', () => {
  const written = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const served = allRoutes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
  expect(written.sort()).toEqual(served.sort())
  expect(new Set(served).size).toBe(served.length)
})

test('no two operations have one name, and each says what a refusal looks like', () => {
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path))
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
  for (const { responses } of operations) expect(Object.keys(responses)).toContain('default')
})

test('ARCHITECTURE §8: the document lists every problem and every fault of a field', () => {
  for (const code of [...problemCodes, ...fieldFaults]) {
    expect(document.info.description).toMatch(new RegExp(`(?<![\\w-])${code}(?![\\w-])`))
  }
})
