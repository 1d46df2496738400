import { defineConfig } from 'prisma/config'

// The whole folder is the schema: main.prisma holds the settings, every slice has a file of its own.
// Prisma's command line only reads a default export.
export default defineConfig({ schema: 'schema', migrations: { path: 'migrations' } })
