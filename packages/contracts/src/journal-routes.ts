import { rowOutcomes } from '@redress/domain/journal/journal-import.workflow'
import { z } from 'zod'
import { ById, Id, text, Version } from './fields.ts'
import { UploadedFile, UploadToken } from './files.ts'
import {
  JournalFieldName,
  JournalImport,
  JournalImportsPage,
  JournalMapping,
  JournalRow,
  JournalSample,
  JournalShape,
  JournalValues,
} from './journal.ts'
import { route } from './route.ts'

const Versioned = z.strictObject({ version: Version })
const permission = 'journal.import'
const path = '/api/journal-imports'

export const journalRoutes = {
  upload: route({
    method: 'POST',
    path: `${path}/uploads`,
    permission,
    summary: 'Upload an old journal, CSV or XLSX (IN-10)',
    body: 'multipart',
    reply: UploadedFile,
    status: 201,
  }),
  create: route({
    method: 'POST',
    path,
    permission,
    summary: 'Look at an uploaded journal: how it is written, what its columns may mean (IN-10)',
    /** `timeZone` of the person, as a first guess. Faults at #/upload: not-found, type-not-allowed, empty-file (also: names but no rows), malformed, too-many (columns). */
    body: z.strictObject({ upload: UploadToken, timeZone: z.string().min(1).max(60) }),
    reply: JournalImport,
    status: 201,
  }),
  list: route({
    method: 'GET',
    path,
    permission,
    summary: 'All imports, the newest first, by keyset pages',
    query: z.strictObject({
      cursor: Id.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: JournalImportsPage,
  }),
  read: route({
    method: 'GET',
    path: `${path}/:id`,
    permission,
    summary: 'One import with its progress; asked again while a job runs',
    params: ById,
    reply: JournalImport,
  }),
  sample: route({
    method: 'GET',
    path: `${path}/:id/sample`,
    permission,
    summary: 'The first rows as they are understood with the saved shape and mapping',
    params: ById,
    reply: JournalSample,
  }),
  values: route({
    method: 'GET',
    path: `${path}/:id/values`,
    permission,
    summary: 'The different values of a column, for the value table of a field',
    params: ById,
    query: z.strictObject({ column: z.coerce.number().int().min(0), field: JournalFieldName }),
    reply: JournalValues,
  }),
  shape: route({
    method: 'PUT',
    path: `${path}/:id/shape`,
    permission,
    summary: 'Read the file in another way; columns and the proposed mapping follow',
    params: ById,
    /** What is absent is detected anew with what is given. */
    body: z.strictObject({ version: Version, shape: JournalShape.omit({ format: true }).partial() }),
    reply: JournalImport,
  }),
  map: route({
    method: 'PUT',
    path: `${path}/:id/mapping`,
    permission,
    summary: 'Say what the columns mean; may be saved unfinished',
    params: ById,
    /** Faults: #/mapping/columns/<n>/column not-found, …/field already-used, #/mapping/values/<field> not-a-choice, #/mapping/constants/<field> as a cell's. */
    body: z.strictObject({ version: Version, mapping: JournalMapping }),
    reply: JournalImport,
  }),
  check: route({
    method: 'POST',
    path: `${path}/:id/check`,
    permission,
    summary: 'Dry run over the whole file: nothing is registered',
    params: ById,
    /** Refused while required fields are missing: invalid-input at #/mapping/<field>, required; a date column nobody gave an order: #/mapping/<field>, not-a-date. */
    body: Versioned,
    reply: JournalImport,
    status: 202,
  }),
  run: route({
    method: 'POST',
    path: `${path}/:id/run`,
    permission,
    summary: 'Register the rows, or go on from where a stopped run has got to',
    params: ById,
    body: Versioned,
    reply: JournalImport,
    status: 202,
  }),
  stop: route({
    method: 'POST',
    path: `${path}/:id/stop`,
    permission,
    summary: 'Stop the job after the rows it is at; a stopped check begins anew',
    params: ById,
    /** No version: progress raises it all the time, and stopping twice is as good as once. */
    reply: JournalImport,
  }),
  undo: route({
    method: 'POST',
    path: `${path}/:id/undo`,
    permission,
    summary: 'Take a whole import back; complaints that people have worked on stay',
    params: ById,
    body: z.strictObject({ version: Version, reason: text(500, 1) }),
    reply: JournalImport,
    status: 202,
  }),
  rows: route({
    method: 'GET',
    path: `${path}/:id/rows`,
    permission,
    summary: 'Rows refused or known before, by line; of the check, or with isDry=false of the run',
    params: ById,
    query: z.strictObject({
      isDry: z.stringbool().default(true),
      outcome: z.enum(rowOutcomes).optional(),
      /** The line of the last row of the page before. */
      cursor: z.coerce.number().int().min(0).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    reply: z.object({ rows: z.array(JournalRow), nextCursor: z.number().int().nullable() }),
  }),
  report: route({
    method: 'GET',
    path: `${path}/:id/report`,
    permission,
    summary: 'All refused rows as CSV with their faults, to be mended and uploaded again',
    params: ById,
    query: z.strictObject({ isDry: z.stringbool().default(true) }),
    reply: 'file',
  }),
  kept: route({
    method: 'GET',
    path: `${path}/:id/kept`,
    permission,
    summary: 'Complaints an undo left standing because people have worked on them; at most 200',
    params: ById,
    reply: z.object({ complaints: z.array(z.object({ number: z.string(), subject: z.string() })) }),
  }),
}
