// The way in for every command. It must work with nothing but Node and npm on the machine, so it has no
// dependencies and speaks a JavaScript that old versions can at least read far enough to refuse politely.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const PNPM = '12.21.0'
const OLDEST_NODE = [20, 19]
const windows = process.platform === 'win32'
const here = path.dirname(fileURLToPath(import.meta.url))
const root = path.resolve(here, '../../..')
const STOP_GRACE_MS = 25_000

let running = null
let stopping = false

class Refusal extends Error {}

async function main() {
  refuseOldNode()
  const [verb, ...rest] = process.argv.slice(2)
  const entry = entryOf(verb)
  watchForTheEnd()
  await installIfNeeded()
  process.exitCode = await handOver(entry, rest)
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  throw new Refusal(
    `Redress needs Node.js ${OLDEST_NODE.join('.')} or newer to start; this is ${process.versions.node}. Install a current Node.js from nodejs.org and try again.`,
  )
}

function entryOf(verb) {
  const file = path.join(here, `app-${verb}.ts`)
  if (/^[a-z][a-z-]*$/.test(verb || '') && existsSync(file)) return file
  const known = readdirSync(here).map((name) => /^app-([a-z-]+)\.ts$/.exec(name))
  const verbs = known.filter(Boolean).map((match) => match[1])
  throw new Refusal(`There is no command "${verb || ''}". Known commands: ${verbs.join(', ')}.`)
}

// npm passes no signal on to what it runs, and a killed npm leaves its script behind: so the parent is watched.
function watchForTheEnd() {
  process.on('SIGINT', () => stop('SIGINT'))
  process.on('SIGTERM', () => stop('SIGTERM'))
  process.on('SIGHUP', () => stop('SIGTERM'))
  if (!process.env.npm_lifecycle_event || windows) return
  const born = ancestors()
  setInterval(() => ancestors() !== born && stop('SIGTERM'), 500).unref()
}

/** The shell that npm puts in between, and npm itself; the shell outlives an npm that is killed hard. */
function ancestors() {
  const stat = `/proc/${process.ppid}/stat`
  if (!existsSync(stat)) return `${process.ppid}`
  const text = readFileSync(stat, 'utf8')
  return `${process.ppid} ${text.slice(text.lastIndexOf(')') + 2).split(' ')[1]}`
}

function stop(signal) {
  if (stopping) return
  stopping = true
  if (!running) process.exit(signal === 'SIGINT' ? 130 : 143)
  running.kill(signal)
  setTimeout(() => running.kill('SIGKILL'), STOP_GRACE_MS).unref()
}

async function installIfNeeded() {
  const stamp = path.join(root, 'node_modules', '.install-stamp')
  const want = hashOfInputs()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return
  const pnpm = await pinnedPnpm()
  say('Installing the packages')
  rmSync(stamp, { force: true })
  // Without NODE_ENV: a production start builds the web application too, and that needs the development packages.
  const env = { ...process.env, CI: 'true' }
  delete env.NODE_ENV
  const args = ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only']
  await run(pnpm, args, { env }, 'The packages could not be installed; the npm registry must be reachable.')
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, want)
}

function hashOfInputs() {
  const folders = ['apps', 'packages'].flatMap((group) => {
    if (!existsSync(path.join(root, group))) return []
    return readdirSync(path.join(root, group)).map((name) => path.join(group, name))
  })
  const manifests = ['', 'prisma', ...folders.sort((a, b) => (a < b ? -1 : 1))].map((folder) =>
    path.join(folder, 'package.json'),
  )
  const hash = createHash('sha256').update([process.platform, process.arch, PNPM].join())
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]) {
    const full = path.join(root, file)
    if (existsSync(full)) hash.update(`\n${file}\n`).update(readFileSync(full))
  }
  return hash.digest('hex')
}

async function pinnedPnpm() {
  const home = path.join(root, '.cache', `pnpm-${PNPM}`)
  const bin = path.join('node_modules', '.bin', windows ? 'pnpm.cmd' : 'pnpm')
  if (existsSync(path.join(home, bin))) return path.join(home, bin)
  say(`Fetching pnpm ${PNPM}`)
  // Built aside and renamed: an interrupted download never looks like a finished one.
  const aside = `${home}.${process.pid}`
  mkdirSync(aside, { recursive: true })
  writeFileSync(path.join(aside, 'package.json'), '{"private":true}')
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', `pnpm@${PNPM}`]
  const npm = windows ? 'npm.cmd' : 'npm'
  const sorry = `pnpm ${PNPM} could not be fetched; the npm registry must be reachable for the first start.`
  await run(npm, args, { cwd: aside }, sorry)
  rmSync(home, { recursive: true, force: true })
  renameSync(aside, home)
  return path.join(home, bin)
}

/** Runs quietly: what the tool said is shown only when it failed. */
function run(command, args, options, sorry) {
  return new Promise((resolve, reject) => {
    const said = []
    const quoted = windows ? `"${command}"` : command
    running = spawn(quoted, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: windows,
      ...options,
    })
    running.stdout.on('data', (chunk) => said.push(chunk))
    running.stderr.on('data', (chunk) => said.push(chunk))
    running.on('error', () => reject(new Refusal(`"${command}" could not be run. ${sorry}`)))
    running.on('close', (code) => {
      running = null
      if (stopping) process.exit(130)
      if (code === 0) return resolve()
      const text = Buffer.concat(said).toString()
      if (isDiskFull(text)) return reject(new Refusal(diskFull))
      process.stderr.write(`${text.split('\n').slice(-40).join('\n')}\n`)
      reject(new Refusal(sorry))
    })
  })
}

const diskFull = 'The disk is full: free some space and start again.'
const isDiskFull = (text) => /ENOSPC|no space left on device/i.test(text)

async function handOver(entry, args) {
  const bin = path.join(root, 'node_modules', '.bin')
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') || 'PATH'
  const env = { ...process.env, [key]: `${bin}${path.delimiter}${process.env[key] || ''}` }
  running = spawn(node24(), [entry, ...args], {
    cwd: root,
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    running.on('error', reject)
    running.on('exit', (code, signal) => resolve(code === null ? (signal ? 1 : 0) : code))
  })
}

function node24() {
  const own = path.join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node')
  if (existsSync(own)) return own
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new Refusal(
    `There is no Node.js 24 package for ${process.platform}-${process.arch}: install Node.js 24 yourself (this is ${process.versions.node}) and try again.`,
  )
}

function say(line) {
  process.stdout.write(`${line} …\n`)
}

main().catch((error) => {
  const full = error.code === 'ENOSPC'
  const text = full ? diskFull : error instanceof Refusal ? error.message : error.stack
  process.stderr.write(`\n${text}\n`)
  // Whoever reads the last line of a test run finds it there also when nothing could be run.
  if (process.argv[2] === 'test') process.stdout.write('0 passed, 1 failed\n')
  process.exit(1)
})
