import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { faultIn, packages } from './import-order.ts'
import { root } from './root.ts'

describe('ARCHITECTURE §3: imports point down', () => {
  test.each([
    ['packages/domain/src/sla/due.ts', 'packages/contracts/src/fields.ts', 'domain may not import contracts'],
    ['apps/web/src/main.tsx', 'prisma/src/connect.ts', 'web may not import prisma'],
    ['packages/documents/src/eight-d.ts', 'packages/contracts/src/cars.ts', 'only types of contracts'],
    [
      'apps/api/src/platform/write.ts',
      'apps/api/src/features/cars/cars.commands.ts',
      'platform stands below',
    ],
    ['apps/api/src/features/cars/cars.commands.ts', 'apps/api/src/app.ts', 'features stands below src'],
    ['apps/api/src/features/complaints/a.ts', 'apps/api/src/features/cars/b.ts', 'slice cars stands above'],
    [
      'packages/domain/src/identity/a.ts',
      'packages/domain/src/complaints/b.ts',
      'slice complaints stands above',
    ],
    ['packages/contracts/src/files.ts', 'packages/contracts/src/returns.ts', 'slice returns stands above'],
    ['apps/web/src/features/cars/a.tsx', 'apps/web/src/features/complaints/b.tsx', 'never import each other'],
    ['apps/api/src/features/cars/a.ts', 'apps/api/src/testing/kit.ts', 'made for tests'],
    ['apps/web/src/ui/table.tsx', 'apps/web/src/features/cars/cars.queries.ts', 'ui stands below features'],
  ])('%s may not import %s', (importer, imported, rule) => {
    expect(faultIn(importer, imported)).toContain(rule)
  })

  test.each([
    ['apps/api/src/features/returns/a.ts', 'apps/api/src/features/complaints/b.ts'],
    ['apps/api/src/features/cars/a.ts', 'apps/api/src/platform/write.ts'],
    ['apps/api/src/app.ts', 'apps/api/src/features/analysis/analysis.routes.ts'],
    ['apps/web/src/routes/complaint.tsx', 'apps/web/src/features/cars/car-card.tsx'],
    ['packages/contracts/src/complaints.ts', 'packages/domain/src/cars/car.workflow.ts'],
    ['apps/api/src/features/files/a.test.ts', 'apps/api/src/testing/kit.ts'],
    ['packages/domain/src/cars/a.ts', 'packages/domain/src/workflow/attempt.ts'],
  ])('%s may import %s', (importer, imported) => {
    expect(faultIn(importer, imported)).toBeNull()
  })

  test('documents may import types of contracts', () => {
    const [importer, imported] = ['packages/documents/src/list.ts', 'packages/contracts/src/cars.ts'] as const
    expect(faultIn(importer, imported, { typeOnly: true })).toBeNull()
  })

  test('every file of the repository keeps the order', () => {
    const files = sourceFiles()
    expect(files.length).toBeGreaterThan(20)
    expect(files.flatMap(faultsOf)).toEqual([])
  })
})

function sourceFiles(): string[] {
  const folders = Object.values(packages).map(({ folder }) => `${folder}/**/*.{ts,tsx}`)
  const exclude = ['**/node_modules/**', '**/generated/**', '**/dist/**']
  return globSync(folders, { cwd: root, exclude }).map((file) => file.replaceAll(path.sep, '/'))
}

const IMPORT =
  /\b(?:import|export)\s+(type\s)?[^'"`;]*?\bfrom\s+['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g

function faultsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8')
  return [...text.matchAll(IMPORT)].flatMap(([, typeWord, source, bare]) => {
    const imported = locate(file, source ?? bare ?? '')
    const fault = imported && faultIn(file, imported, { typeOnly: Boolean(typeWord) })
    return fault ? [`${file} imports ${source ?? bare}: ${fault}`] : []
  })
}

function locate(importer: string, source: string): string | null {
  if (source.startsWith('.')) return path.posix.join(path.posix.dirname(importer), source)
  const [, name = '', rest = ''] = /^@redress\/([^/]+)\/(.+)$/.exec(source) ?? []
  const folder = packages[name]?.folder
  if (!folder) return null
  const isOutsideSrc = name === 'prisma' && /^(builders|generated)\//.test(rest)
  return `${folder}/${isOutsideSrc ? '' : 'src/'}${rest}.ts`
}
