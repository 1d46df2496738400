import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  type ColumnType,
  ColumnTypeEnum,
  isDriverAdapterError,
  type ResultValue,
  type SqlDriverAdapter,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { inUtc } from './database-url.ts'
import { readMigrations } from './migrate.ts'
import { paths } from './paths.ts'
import { diff } from './schema-engine.ts'
import { readSchemaFiles } from './schema-files.ts'

/**
 * The SQL that would be needed after all migrations to reach the schema; null when there is nothing to do.
 * The database has to be empty and is left with the tables of the migrations in it.
 */
export async function findDrift(
  emptyDatabaseUrl: string,
  migrations = paths.migrations,
): Promise<string | null> {
  const pool = new pg.Pool({ connectionString: inUtc(emptyDatabaseUrl), max: 2 })
  try {
    const adapter = await readingTheCatalogue(pool)
    return await diff({
      from: {
        tag: 'migrations',
        baseDir: migrations,
        lockfile: {
          path: 'migration_lock.toml',
          content: readFileSync(join(migrations, 'migration_lock.toml'), 'utf8'),
        },
        shadowDbInitScript: '',
        migrationDirectories: readMigrations(migrations).map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
        })),
      },
      to: { tag: 'schemaDatamodel', files: readSchemaFiles() },
      adapter: {
        provider: 'postgres',
        adapterName: adapter.adapterName,
        connect: async () => adapter,
        // The history is replayed here. Prisma's own way names a new database but opens that of the URL.
        connectToShadowDb: async () => adapter,
      },
    })
  } finally {
    await pool.end()
  }
}

// The engine reads PostgreSQL's catalogue, where the adapter does not know all column types.
const CATALOGUE_TYPES: Record<number, ColumnType> = {
  16: ColumnTypeEnum.Boolean,
  18: ColumnTypeEnum.Character,
  19: ColumnTypeEnum.Text,
  20: ColumnTypeEnum.Int64,
  21: ColumnTypeEnum.Int32,
  22: ColumnTypeEnum.Text,
  23: ColumnTypeEnum.Int32,
  24: ColumnTypeEnum.Text,
  25: ColumnTypeEnum.Text,
  26: ColumnTypeEnum.Int64,
  194: ColumnTypeEnum.Text,
  1002: ColumnTypeEnum.TextArray,
  1003: ColumnTypeEnum.TextArray,
  1005: ColumnTypeEnum.Int32Array,
  1009: ColumnTypeEnum.TextArray,
  2205: ColumnTypeEnum.Text,
}

async function readingTheCatalogue(pool: pg.Pool): Promise<SqlDriverAdapter> {
  const adapter = await new PrismaPg(pool).connect()
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    async queryRaw(query) {
      try {
        return await adapter.queryRaw(query)
      } catch (error) {
        if (!isDriverAdapterError(error) || error.cause.kind !== 'UnsupportedNativeDataType') throw error
        return queryCatalogue(pool, query)
      }
    },
    executeRaw: (query) => adapter.executeRaw(query),
    // Whole, because the adapter's own way cuts functions apart at their semicolons.
    executeScript: async (script) => {
      await pool.query(script)
    },
    startTransaction: (isolationLevel) => adapter.startTransaction(isolationLevel),
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    dispose: async () => {},
  }
}

async function queryCatalogue(pool: pg.Pool, { sql, args }: SqlQuery): Promise<SqlResultSet> {
  const { fields, rows } = await pool.query<ResultValue[]>({ text: sql, values: args, rowMode: 'array' })
  return {
    columnNames: fields.map((field) => field.name),
    columnTypes: fields.map(({ name, dataTypeID }) => {
      const type = CATALOGUE_TYPES[dataTypeID]
      if (type === undefined) throw new Error(`Column ${name} has the unexpected type ${dataTypeID}`)
      return type
    }),
    rows,
  }
}
