import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type { DiffTarget, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

// The part that is used here; the whole type comes only with the browser's library.
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, Record<string, unknown>>,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>
}

const require = createRequire(import.meta.url)
const MODULE = '@prisma/schema-engine-wasm/schema_engine_bg'

let loading: Promise<void> | undefined

// Once per process: a second instance of the module breaks the first.
function load(): Promise<void> {
  loading ??= (async () => {
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message() {} } })
    const bytes = readFileSync(require.resolve(MODULE).replace(/\.js$/, '.wasm'))
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...bindings } })
    const { __wbg_set_wasm } = bindings as unknown as { __wbg_set_wasm(exports: unknown): void }
    __wbg_set_wasm(instance.exports)
    const { __wbindgen_start } = instance.exports
    if (typeof __wbindgen_start !== 'function') throw new Error('The schema engine does not fit its bindings')
    __wbindgen_start()
  })()
  return loading
}

/** The SQL that leads from one schema to the other, or null when there is no difference. */
export async function diff(o: {
  from: DiffTarget
  to: DiffTarget
  adapter?: SqlMigrationAwareDriverAdapterFactory
}): Promise<string | null> {
  await load()
  const adapter = bindMigrationAwareSqlAdapterFactory(o.adapter ?? withoutDatabase)
  const engine: SchemaEngine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
  try {
    const { exitCode, stdout } = await engine.diff({
      from: o.from,
      to: o.to,
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    })
    return exitCode === 0 ? null : (stdout ?? '')
  } finally {
    engine.free()
  }
}

// Two schemas can be compared without a database; the engine only asks which one it would be.
const nobody: SqlDriverAdapter = {
  provider: 'postgres',
  adapterName: 'no-database',
  queryRaw: async () => ({
    columnNames: ['exists', 'version', 'numeric_version'],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [[true, 'PostgreSQL 18.4', 180004]],
  }),
  executeRaw: async () => 0,
  executeScript: async () => {},
  getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
  dispose: async () => {},
  startTransaction: () => Promise.reject(new Error('There is no database here')),
}

const withoutDatabase: SqlMigrationAwareDriverAdapterFactory = {
  provider: 'postgres',
  adapterName: 'no-database',
  connect: async () => nobody,
  connectToShadowDb: async () => nobody,
}
