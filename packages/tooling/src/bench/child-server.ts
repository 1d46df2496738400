import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

export type Measured = { url: string; residentMb(): number; stop(): Promise<void> }

/** Starts one of the two servers in a process of its own and waits for its address. */
export async function startMeasured(file: string, env: NodeJS.ProcessEnv): Promise<Measured> {
  const child: ChildProcess = fork(path.join(import.meta.dirname, file), { env: { ...process.env, ...env } })
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { url: string }).url))
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
  })
  return {
    url,
    residentMb() {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
    },
    // Awaited: the database must not be stopped before those who use it.
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.disconnect()
      }),
  }
}
