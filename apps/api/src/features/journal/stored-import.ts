import { JournalColumn, JournalMapping, JournalShape } from '@redress/contracts/journal'
import type { JournalImport } from '@redress/prisma/generated/client'
import { z } from 'zod'

/** The columns `shape` and `mapping` of an import as they are kept. */
const StoredShape = z.object({
  shape: JournalShape,
  sheets: z.array(z.string()),
  columns: z.array(JournalColumn),
})
export type StoredShape = z.infer<typeof StoredShape>

const StoredMapping = z.object({
  mapping: JournalMapping,
  from: z.enum(['proposed', 'remembered', 'confirmed']),
})
export type StoredMapping = z.infer<typeof StoredMapping>

export function storedShape({ shape }: Pick<JournalImport, 'shape'>): StoredShape {
  return StoredShape.parse(shape)
}

export function storedMapping({ mapping }: Pick<JournalImport, 'mapping'>): StoredMapping {
  return StoredMapping.parse(mapping)
}
