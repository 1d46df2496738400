import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Env } from '../../platform/env.ts'
import type { FileStore } from '../../platform/file-store.ts'
import { diskStore } from './disk-store.ts'
import { s3Store } from './s3-store.ts'

type StoreSettings = Pick<Env, 'dataDir' | 'S3_ENDPOINT' | 'S3_REGION' | 'S3_ACCESS_KEY' | 'S3_SECRET_KEY'>

/** The store the environment asks for: S3 where S3_ENDPOINT is set, otherwise the data folder. */
export async function openFileStore(env: StoreSettings): Promise<FileStore> {
  const root = path.join(env.dataDir, 'files')
  const temporaryFolder = path.join(root, 'temporary')
  await mkdir(temporaryFolder, { recursive: true })
  if (env.S3_ENDPOINT === undefined) return diskStore(root, temporaryFolder)
  return s3Store(
    {
      endpoint: env.S3_ENDPOINT,
      region: env.S3_REGION,
      accessKeyId: env.S3_ACCESS_KEY ?? '',
      secretAccessKey: env.S3_SECRET_KEY ?? '',
    },
    temporaryFolder,
  )
}
