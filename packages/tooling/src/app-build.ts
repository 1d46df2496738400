import { runQuietly } from './child.ts'
import { explain } from './explained.ts'
import { buildWeb } from './web-build.ts'

// What an image or a package needs before it is started: the database client and the web application.

try {
  await runQuietly('Generating the database client', ['prisma/src/generate.ts'])
  await buildWeb()
} catch (error) {
  process.stderr.write(`${explain(error)}\n`)
  process.exitCode = 1
}
