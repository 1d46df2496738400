import { z } from 'zod'
import { ByCarNumber } from './car-routes.ts'
import { ById, Id, Instant, text, Version } from './fields.ts'
import { UploadToken } from './files.ts'
import { route } from './route.ts'

export const FormCell = z.strictObject({
  sheet: z.string().min(1).max(31),
  /** 'B5'; of merged cells the first. */
  cell: z.string().max(10),
  /** A name of domain/cars/form-fields. */
  field: z.string().max(80),
})
export type FormCell = z.infer<typeof FormCell>

const FormRow = z.object({
  id: Id,
  name: z.string(),
  file: z.string(),
  cells: z.number().int(),
  active: z.boolean(),
  createdAt: Instant,
  version: z.number().int(),
})

/** A customer's own workbook with what is filled into which of its cells (CAR-7). */
export const CarForm = z
  .object({
    ...FormRow.omit({ cells: true }).shape,
    customer: z.object({ id: Id, name: z.string() }),
    cells: z.array(FormCell),
    /** The beginning of each sheet, as text, to point at cells. */
    sheets: z.array(
      z.object({
        name: z.string(),
        rows: z.array(z.array(z.string())),
        /** Merged cells by their corners, counted from 1. */
        merged: z.array(
          z.object({
            row: z.number().int(),
            column: z.number().int(),
            rows: z.number().int(),
            columns: z.number().int(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'CarForm' })
export type CarForm = z.infer<typeof CarForm>

export const formRoutes = {
  list: route({
    method: 'GET',
    path: '/api/customers/:id/forms',
    permission: 'car.read',
    summary: 'The 8D forms of one customer (CAR-7)',
    params: ById,
    reply: z.object({ forms: z.array(FormRow) }),
  }),
  create: route({
    method: 'POST',
    path: '/api/customers/:id/forms',
    permission: 'car.form',
    summary: 'Keep a customer’s own workbook; macros and anything that is no workbook are refused',
    params: ById,
    body: z.strictObject({ name: text(120, 1), upload: UploadToken }),
    reply: CarForm,
    status: 201,
  }),
  read: route({
    method: 'GET',
    path: '/api/forms/:id',
    permission: 'car.read',
    summary: 'A form with its sheets and what is filled in where',
    params: ById,
    reply: CarForm,
  }),
  map: route({
    method: 'PUT',
    path: '/api/forms/:id',
    permission: 'car.form',
    summary: 'Say which of our fields stands in which cell; nothing is deleted, a form goes out of use',
    params: ById,
    body: z.strictObject({
      version: Version,
      name: text(120, 1),
      active: z.boolean(),
      cells: z.array(FormCell).max(1_000),
    }),
    reply: CarForm,
  }),
  file: route({
    method: 'GET',
    path: '/api/cars/:number/forms/:id/file',
    permission: 'car.read',
    summary: 'The customer’s workbook filled from this CAR',
    params: ByCarNumber.extend({ id: Id }),
    reply: 'file',
  }),
}
