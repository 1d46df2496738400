import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { packages } from './import-order.ts'
import { root } from './root.ts'

export type StaticCheck = { name: string; args: string[] }

/** Everything that reads the code without running it. Tools are started without a shell, by their own entry files. */
export function staticChecks(): StaticCheck[] {
  const tsc = toolOf('typescript', 'tsc')
  const types = Object.entries(packages).map(([name, { folder }]) => ({
    name: `types of ${name}`,
    args: [tsc, '-p', folder],
  }))
  return [
    { name: 'format', args: [toolOf('@biomejs/biome', 'biome'), 'format', '.'] },
    {
      name: 'lint',
      args: [
        toolOf('@biomejs/biome', 'biome'),
        'lint',
        '--error-on-warnings',
        '--diagnostic-level=warn',
        '.',
      ],
    },
    { name: 'promises', args: [toolOf('oxlint', 'oxlint'), '--type-aware', '--deny-warnings'] },
    ...types,
    { name: 'unused code', args: [toolOf('knip', 'knip'), '--config', 'packages/tooling/knip.json'] },
  ]
}

/** The JavaScript entry file of a tool's command. */
export function toolOf(packageName: string, command: string, folder = root): string {
  const home = path.join(folder, 'node_modules', packageName)
  const manifest = createRequire(import.meta.url)(path.join(home, 'package.json')) as {
    bin: string | Record<string, string>
  }
  const file = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[command]
  const entry = path.join(home, file ?? '')
  if (!file || !existsSync(entry)) throw new Error(`${packageName} has no command ${command}.`)
  return entry
}
