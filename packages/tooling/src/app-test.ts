import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { explain } from './explained.ts'
import { root } from './root.ts'
import { type StaticCheck, staticChecks, toolOf } from './static-checks.ts'
import { runTask, type Task } from './task.ts'
import { clearAbandoned } from './throwaway-postgres.ts'
import { honest, nothing, playwrightTotals, sum, type Totals, vitestTotals } from './totals.ts'
import { undoAtTheEnd } from './undo.ts'
import { buildWeb } from './web-build.ts'

// `npm test`: the whole check, the same that CI runs. Its last line is the sum over everything.

const AT_A_TIME = 2
const reports = path.join(root, '.cache', 'reports')
const undo = undoAtTheEnd({ codeWhenStopped: 130 })
// A production setting of the shell must not change what is tested.
const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'test', DATABASE_URL: undefined }

undo.later(clearAbandoned)
const totals = await everything().catch((error: unknown) => {
  process.stderr.write(`\n${explain(error)}\n`)
  return [{ ...nothing, failed: 1 }]
})
await clearAbandoned()
const { passed, failed, skipped } = sum(totals)
if (skipped > 0) process.stdout.write(`${skipped} skipped\n`)
process.stdout.write(`${passed} passed, ${failed} failed\n`, () => process.exit(failed > 0 ? 1 : 0))

async function everything(): Promise<Totals[]> {
  mkdirSync(reports, { recursive: true })
  const generated = await check({ name: 'database client', args: ['prisma/src/generate.ts'] })
  const read = await inTurns(staticChecks(), check)
  const tested = await unitAndApiTests()
  const built = await webBuild()
  const travelled = await journeys()
  return [generated, ...read, tested, built, travelled]
}

async function check({ name, args }: StaticCheck): Promise<Totals> {
  const { code, said, seconds } = await runTask(undo, { args, env })
  return verdict(name, code === 0, seconds, said)
}

async function unitAndApiTests(): Promise<Totals> {
  const report = path.join(reports, 'vitest.json')
  const settings = ['--config', 'packages/tooling/vitest.config.ts']
  const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const args = [toolOf('vitest', 'vitest'), 'run', ...settings, ...output]
  return await runner('Unit and API tests', { args, env }, report, vitestTotals)
}

async function webBuild(): Promise<Totals> {
  const begun = performance.now()
  const outcome = await buildWeb({ began: (child) => undo.later(() => child.kill()) }).then(
    () => ({ isGood: true, said: '' }),
    (error: unknown) => ({ isGood: false, said: explain(error) }),
  )
  return verdict('web build', outcome.isGood, (performance.now() - begun) / 1000, outcome.said)
}

async function journeys(): Promise<Totals> {
  const report = path.join(reports, 'journeys.json')
  const cwd = path.join(root, 'apps/e2e')
  const args = [toolOf('@playwright/test', 'playwright', cwd), 'test']
  const task = { args, cwd, env: { ...env, JOURNEYS_REPORT: report } }
  return await runner('Journeys in a browser', task, report, playwrightTotals)
}

async function runner(name: string, task: Task, report: string, read: (file: string) => Totals) {
  process.stdout.write(`\n${name}\n`)
  rmSync(report, { force: true })
  const { code, seconds } = await runTask(undo, { ...task, isShown: true })
  const totals = honest(read(report), code)
  process.stdout.write(
    `${name}: ${totals.passed} passed, ${totals.failed} failed (${seconds.toFixed(1)} s)\n`,
  )
  return totals
}

function verdict(name: string, isGood: boolean, seconds: number, said: string): Totals {
  process.stdout.write(`${isGood ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)\n`)
  if (!isGood) process.stdout.write(`${said.trimEnd()}\n`)
  return isGood ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 }
}

async function inTurns<T, R>(items: T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const queue = items.entries()
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item)
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, worker))
  return results
}
