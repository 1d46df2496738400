import type { Tx } from '@redress/prisma/connect'
import type { Prisma } from '@redress/prisma/generated/client'
import { uuidv7 } from 'uuidv7'

type Flat<M extends Prisma.ModelName> =
  Prisma.TypeMap['model'][M]['operations']['createMany']['args'] extends {
    data: infer Data
  }
    ? Exclude<Data, readonly unknown[]>
    : never

/**
 * Inserts many rows of the same columns in one statement; the columns are those of the first row. Values travel as
 * JSON, so that a batch of any size is one parameter and one plan; the database checks their types.
 */
export async function insertRows<M extends Prisma.ModelName>(
  tx: Tx,
  model: M,
  rows: readonly Partial<Record<keyof Flat<M>, unknown>>[],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
    .map((column) => `"${column}"`)
    .join(', ')
  await tx.$executeRawUnsafe(
    `INSERT INTO "${model}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${model}", $1::jsonb)`,
    JSON.stringify(rows),
  )
}

/** Ids in order of time, as the schema's own default makes them. */
export function newId(): string {
  return uuidv7()
}

function stored(value: unknown): unknown {
  const isJson = typeof value === 'object' && value !== null && !(value instanceof Date)
  return isJson ? JSON.stringify(value) : value
}

/**
 * Inserts one row by plain SQL: registering a complaint writes eight rows while the counter's row is locked, and the
 * client's own create costs several times as much. Table and columns come from the schema's types, never from input;
 * defaults made by the client (ids, times) have to be given.
 */
export async function insertRow<M extends Prisma.ModelName>(tx: Tx, model: M, row: Flat<M>): Promise<void> {
  const entries = Object.entries(row as Record<string, unknown>).filter(([, value]) => value !== undefined)
  const columns = entries.map(([column]) => `"${column}"`).join(', ')
  const places = entries.map((_, index) => `$${index + 1}`).join(', ')
  await tx.$executeRawUnsafe(
    `INSERT INTO "${model}" (${columns}) VALUES (${places})`,
    ...entries.map(([, value]) => stored(value)),
  )
}
