import { type CarForm, FormCell } from '@redress/contracts/car-forms'
import { formValue } from '@redress/domain/cars/form-fields'
import { z } from 'zod'
import { problem } from '../../../platform/problem.ts'
import type { Services } from '../../../platform/services.ts'
import { readCar } from '../read-car.ts'
import { formContent } from './form-file.ts'
import { readSheets } from './read-sheets.ts'
import { fillWorkbook } from './workbook-parts.ts'

/** What was stored was checked when it was mapped. */
const cellsOf = (stored: unknown): FormCell[] => z.array(FormCell).catch([]).parse(stored)

/** More forms no customer has; those in use come first. */
const mostForms = 200

/** @throws `not-found` for an unknown customer */
export async function listForms({ prisma }: Services, customerId: string) {
  const known = await prisma.customer.count({ where: { id: customerId } })
  if (known === 0) throw problem('not-found')
  const forms = await prisma.customerForm.findMany({
    where: { customerId },
    orderBy: [{ active: 'desc' }, { name: 'asc' }],
    take: mostForms,
    include: { file: { select: { name: true } } },
  })
  return {
    forms: forms.map(({ id, name, file, cells, active, createdAt, version }) => ({
      id,
      name,
      file: file.name,
      cells: cellsOf(cells).length,
      active,
      createdAt: createdAt.toISOString(),
      version,
    })),
  }
}

/** @throws `not-found` */
export async function readForm({ prisma, files }: Services, id: string): Promise<CarForm> {
  const form = await prisma.customerForm.findUnique({
    where: { id },
    include: { file: { select: { name: true, hash: true } }, customer: { select: { id: true, name: true } } },
  })
  if (!form) throw problem('not-found')
  const sheets = await readSheets(await formContent(files, form.file.hash))
  return {
    id,
    name: form.name,
    file: form.file.name,
    active: form.active,
    createdAt: form.createdAt.toISOString(),
    version: form.version,
    customer: form.customer,
    cells: cellsOf(form.cells),
    sheets: sheets ?? [],
  }
}

/** The customer's workbook with the cells of this CAR filled in. @throws `not-found` */
export async function fillForm(
  services: Services,
  { number, id }: { number: string; id: string },
): Promise<{ name: string; content: Uint8Array }> {
  const { prisma, files } = services
  const form = await prisma.customerForm.findUnique({
    where: { id },
    include: { file: { select: { hash: true } } },
  })
  if (!form) throw problem('not-found')
  const car = await readCar(services, number)
  const changes = cellsOf(form.cells).flatMap(({ sheet, cell, field }) => {
    const value = formValue(car, field)
    return value === null ? [] : [{ sheet, cell, value }]
  })
  const content = fillWorkbook(await formContent(files, form.file.hash), changes)
  return { name: `${number}.xlsx`, content }
}
