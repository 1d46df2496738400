import { type ChildProcess, spawn } from 'node:child_process'
import { diskFullSentence, Explained, saysDiskFull } from './explained.ts'
import { root } from './root.ts'

export type ChildOptions = {
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** Called with the running process, so that it can be ended early. */
  began?(child: ChildProcess): void
}

/** Runs another program of this Node quietly; its output is shown only when it fails. */
export async function runQuietly(what: string, args: string[], o: ChildOptions = {}): Promise<void> {
  const said: Buffer[] = []
  const child = spawn(process.execPath, args, {
    cwd: o.cwd ?? root,
    env: o.env ?? process.env,
    stdio: 'pipe',
  })
  o.began?.(child)
  child.stdin.end()
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code === 0) return
  const text = Buffer.concat(said).toString()
  if (saysDiskFull(text)) throw new Explained(diskFullSentence)
  throw new Explained(`${text.split('\n').slice(-60).join('\n')}\n${what} failed.`)
}
