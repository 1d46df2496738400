import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from './root.ts'
import type { Undo } from './undo.ts'

const ENDING_PATIENCE_MS = 10_000

export type Finished = { code: number; said: string; seconds: number }
export type Task = { args: string[]; env?: NodeJS.ProcessEnv; cwd?: string; isShown?: boolean }

/** Runs one tool to its end; `isShown` lets it speak for itself, otherwise its words are kept. */
export async function runTask(undo: Undo, task: Task): Promise<Finished> {
  const begun = performance.now()
  const said: Buffer[] = []
  const child = spawn(process.execPath, task.args, {
    cwd: task.cwd ?? root,
    env: task.env ?? process.env,
    stdio: ['ignore', task.isShown ? 'inherit' : 'pipe', task.isShown ? 'inherit' : 'pipe'],
    // A group of its own: Ctrl-C reaches it once, from us, and it has time to clear up.
    detached: true,
  })
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk))
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', (code) => resolve(code ?? 1))
  })
  undo.later(() => end(child, ended))
  const code = await ended
  // Somebody stopped the whole run: there is no next step, the process ends any moment.
  if (undo.isLeaving()) await new Promise<never>(() => {})
  const seconds = (performance.now() - begun) / 1000
  return { code, said: Buffer.concat(said).toString(), seconds }
}

async function end(child: ChildProcess, ended: Promise<number>) {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return
  child.kill('SIGINT')
  const patience = wait(ENDING_PATIENCE_MS, 'late', { ref: false })
  if ((await Promise.race([ended, patience])) !== 'late') return
  process.kill(-child.pid, 'SIGKILL')
  await ended
}
