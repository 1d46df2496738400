import { Readable } from 'node:stream'
import { safeCell } from '@redress/domain/journal/safe-cell'
import { staffLanguages } from '@redress/domain/languages/language'
import { commonCatalogues } from '@redress/texts/common/of'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { JournalFaults } from './faults.ts'

const pageSize = 2_000

function line(cells: readonly string[]): string {
  return `${cells.map(safeCell).join(',')}\r\n`
}

/**
 * All refused rows as they stood in the file, for mending: its columns under their names, behind them the line and
 * what is wrong. Spreadsheets run no cell of it as a formula; the mark at the beginning tells them it is UTF-8.
 */
async function* reportLines(
  { prisma }: Services,
  importId: string,
  columns: readonly string[],
  o: { isDry: boolean; words: Record<string, unknown> },
) {
  const { isDry, words } = o
  const wordOf = (fault: string) => {
    const word = words[`field.${fault}`]
    // Numbers a wording would need are not kept with the fault; its code says enough then.
    return typeof word === 'string' && !word.includes('{') ? word : fault
  }
  yield `\uFEFF${line([...columns, 'Redress: line', 'Redress: faults'])}`
  for (let after = 0; ; ) {
    const rows = await prisma.journalImportRow.findMany({
      where: { importId, isDry, outcome: 'failed', line: { gt: after } },
      orderBy: { line: 'asc' },
      take: pageSize,
    })
    for (const row of rows) {
      const faults = JournalFaults.parse(row.faults).map(
        ({ columnName, field, fault }) => `${columnName || field}: ${wordOf(fault)}`,
      )
      const cells = columns.map((_, index) => row.cells[index] ?? '')
      yield line([...cells, String(row.line), faults.join('; ')])
    }
    if (rows.length < pageSize) return
    after = rows.at(-1)?.line ?? 0
  }
}

export async function openReport(services: Services, id: string, isDry: boolean, userId: string) {
  const found = await services.prisma.journalImport.findUnique({
    where: { id },
    select: { columns: true, file: { select: { name: true } } },
  })
  if (!found) throw problem('not-found')
  const { language } = await services.prisma.user.findUniqueOrThrow({
    where: { id: userId },
    select: { language: true },
  })
  const words = commonCatalogues[staffLanguages.find((one) => one === language) ?? 'en']
  const name = found.file.name.replace(/\.[^.]*$/u, '')
  return {
    name: `${name}-refused.csv`,
    content: Readable.from(reportLines(services, id, found.columns, { isDry, words })),
  }
}
