import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '../ports.ts'
import { root } from '../root.ts'

const patienceMs = 300_000

/** `npm start` as a person types it, on a data folder of its own, until /ready answers. @returns seconds. */
async function startOnce(home: string): Promise<number> {
  const port = await freePort()
  const began = performance.now()
  const child = spawn('npm', ['start', '--silent'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), REDRESS_HOME: home },
    stdio: 'ignore',
    detached: true,
  })
  try {
    await untilReady(`http://127.0.0.1:${port}/ready`, child)
    return (performance.now() - began) / 1000
  } finally {
    await stop(child)
  }
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const until = performance.now() + patienceMs
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`)
    const answers = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (answers) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('npm start was not ready in time')
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    // The whole group: npm passes no signal on.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT')
  })
}

/** Installed and built both times: cold has no data yet, warm has the demo company. */
export async function measureStarts(home: string): Promise<string[]> {
  rmSync(home, { recursive: true, force: true })
  const cold = await startOnce(path.join(home))
  const warm = [await startOnce(home), await startOnce(home), await startOnce(home)].sort((a, b) => a - b)
  return [
    '',
    'npm start until /ready, packages installed and screens built',
    `cold (new database, demo company)  ${cold.toFixed(1)} s`,
    `warm                               ${(warm[1] ?? 0).toFixed(1)} s`,
  ]
}
