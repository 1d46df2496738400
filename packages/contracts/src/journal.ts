import { journalFields } from '@redress/domain/journal/journal-field'
import { importStatuses, importSteps, rowOutcomes } from '@redress/domain/journal/journal-import.workflow'
import {
  columnKinds,
  dateOrders,
  decimalSigns,
  journalEncodings,
  journalFormats,
  journalLimits,
  separators,
} from '@redress/domain/journal/journal-shape'
import { z } from 'zod'
import { Id, Instant, text } from './fields.ts'

/** How the file is read: detected first, then as a person confirmed it. */
export const JournalShape = z
  .strictObject({
    format: z.enum(journalFormats),
    /** Of a text file; null for a workbook. */
    encoding: z.enum(journalEncodings).nullable(),
    separator: z.enum(separators).nullable(),
    /** Of a workbook; null for text. */
    sheet: z.string().max(100).nullable(),
    /** Line of the column names, counted from 1; 0: the file has none and its columns are called A, B, C. */
    headerRow: z.number().int().min(0).max(100),
    decimal: z.enum(decimalSigns),
    /** Whose wall clock the dates were written by, such as Europe/Warsaw. */
    timeZone: z.string().min(1).max(60),
  })
  .meta({ id: 'JournalShape' })
export type JournalShape = z.infer<typeof JournalShape>

export const JournalColumn = z
  .object({
    /** From 0; the mapping names columns by it, because names may repeat. */
    index: z.number().int(),
    /** As in the file; "A", "B" where it has no names, "name (2)" where one repeats. */
    name: z.string(),
    kind: z.enum(columnKinds),
    /** How its dates are written; null when it holds none, or when `ambiguous` and a person has to say. */
    dateOrder: z.enum(dateOrders).nullable(),
    ambiguous: z.boolean(),
    /** The first three different values. */
    samples: z.array(z.string()),
  })
  .meta({ id: 'JournalColumn' })
export type JournalColumn = z.infer<typeof JournalColumn>

export const JournalFieldName = z.enum(journalFields)

/**
 * Columns that become fields; a column that is not named is ignored. A field has one column or one constant.
 * Value tables say what the words of the file mean: { severity: { "krytyczna": "critical" } }; words are compared
 * without case and accents, and our own codes need no table.
 */
export const JournalMapping = z
  .strictObject({
    columns: z
      .array(
        z.strictObject({
          column: z
            .number()
            .int()
            .min(0)
            .max(journalLimits.columns - 1),
          field: JournalFieldName,
          /** For dates; absent means as detected. */
          dateOrder: z.enum(dateOrders).optional(),
        }),
      )
      .max(journalFields.length),
    /** JournalFieldName → value, for every row; also used where the column of the field is empty. */
    constants: z.partialRecord(JournalFieldName, text(500)).default({}),
    values: z.partialRecord(JournalFieldName, z.record(z.string().max(200), z.string().max(60))).default({}),
  })
  .meta({ id: 'JournalMapping' })
export type JournalMapping = z.infer<typeof JournalMapping>

const count = z.number().int()

export const JournalImport = z
  .object({
    id: Id,
    file: z.object({ id: Id, name: z.string(), size: count }),
    status: z.enum(importStatuses),
    shape: JournalShape,
    /** Sheets of a workbook to choose from; empty for text. */
    sheets: z.array(z.string()),
    columns: z.array(JournalColumn),
    mapping: JournalMapping,
    /** Where the mapping comes from: read out of the column names, kept from an earlier import of the same columns, or saved by a person. */
    mappingFrom: z.enum(['proposed', 'remembered', 'confirmed']),
    /** Required fields that have neither column nor constant: the check is refused until this is empty. */
    missing: z.array(JournalFieldName),
    /**
     * Of the job that runs now or ran last: in `checking`/`checked` what would happen, in `running`/`stopped`/`done`
     * what happened; while it is taken back still the same. `total` is null until the first check has counted the rows.
     */
    rows: z.object({ total: count.nullable(), read: count, imported: count, known: count, failed: count }),
    /** Rows a second while a job runs, else null; with total − read it tells the time left. */
    rowsPerSecond: z.number().nullable(),
    /** Why a job stopped: 'by-person', 'file-unreadable', 'too-many-rows' or ''. */
    stopReason: z.string(),
    /** While it is taken back: complaints still standing, going down from `rows.imported`; after it those that stay because people have worked on them. */
    kept: count,
    createdBy: z.object({ id: Id, name: z.string() }),
    createdAt: Instant,
    startedAt: Instant.nullable(),
    finishedAt: Instant.nullable(),
    /** What may be done with it now. */
    steps: z.array(z.enum(importSteps)),
    version: count,
  })
  .meta({ id: 'JournalImport' })
export type JournalImport = z.infer<typeof JournalImport>

export const JournalImportsPage = z
  .object({
    imports: z.array(
      JournalImport.pick({
        id: true,
        file: true,
        status: true,
        rows: true,
        stopReason: true,
        createdBy: true,
        createdAt: true,
        finishedAt: true,
        version: true,
      }),
    ),
    nextCursor: Id.nullable(),
  })
  .meta({ id: 'JournalImportsPage' })
export type JournalImportsPage = z.infer<typeof JournalImportsPage>

/** What is wrong with one cell, or with a required field that has none (column null). */
export const JournalFault = z
  .object({
    column: count.nullable(),
    columnName: z.string(),
    field: JournalFieldName,
    /** A field fault, worded as `field.<fault>` in the common texts. */
    fault: z.string(),
    value: z.string(),
  })
  .meta({ id: 'JournalFault' })
export type JournalFault = z.infer<typeof JournalFault>

export const JournalRow = z
  .object({
    /** Line of the file, or row of the sheet, counted from 1. */
    line: count,
    outcome: z.enum(rowOutcomes),
    /** Empty for a row that is only known from before. */
    faults: z.array(JournalFault),
    cells: z.array(z.string()),
    /** Number of the complaint by which the row is known, where it stands in the journal. */
    knownAs: z.string().nullable(),
  })
  .meta({ id: 'JournalRow' })
export type JournalRow = z.infer<typeof JournalRow>

/** One row as it would be taken over: for every mapped field the value understood, or its fault. */
export const JournalSample = z
  .object({
    rows: z.array(
      z.object({
        line: count,
        cells: z.array(z.string()),
        /** JournalFieldName → text: instants and days in ISO 8601, codes as ours, quantities as digits. */
        understood: z.partialRecord(JournalFieldName, z.string()),
        faults: z.array(JournalFault),
      }),
    ),
  })
  .meta({ id: 'JournalSample' })
export type JournalSample = z.infer<typeof JournalSample>

export const JournalValues = z
  .object({
    /** The usual ones first. `code`: what the value means by the mapping or by our own proposal; null: nobody said yet. */
    values: z.array(z.object({ value: z.string(), count, code: z.string().nullable() })),
    /** There are more different values than are listed: hardly a column of codes. */
    orMore: z.boolean(),
  })
  .meta({ id: 'JournalValues' })
export type JournalValues = z.infer<typeof JournalValues>
