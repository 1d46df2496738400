import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { FieldError } from '@redress/contracts/problems'
import { Ajv, type ErrorObject } from 'ajv'

/** The model's own schema, unchanged (README.md beside it names its origin and licence). */
const { $schema: _, ...schema } = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'report-8d-schema.json'), 'utf8'),
)
// Its draft is older than the checker; what it uses of it means the same. Notes of the model are no rules.
const check = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false }).compile(schema)

/** What the model demands and the report lacks, each at its place. */
export function faultsOfReport8D(report: unknown): FieldError[] {
  if (check(report)) return []
  return (check.errors ?? []).map(fault)
}

function fault({ instancePath, keyword, params }: ErrorObject): FieldError {
  const isMissing = keyword === 'required'
  const code = isMissing ? 'required' : 'malformed'
  return {
    pointer: `#${instancePath}${isMissing ? `/${params['missingProperty']}` : ''}`,
    code,
    detail: code,
  }
}
