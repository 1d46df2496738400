import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { FileStore } from '../../platform/file-store.ts'

/** Contents as files `ab/cd/<hash>` under one folder. */
export function diskStore(root: string, temporaryFolder: string): FileStore {
  const placeOf = (hash: string) => path.join(root, hash.slice(0, 2), hash.slice(2, 4), hash)
  return {
    temporaryFolder,
    async keep(temporaryPath, hash) {
      const place = placeOf(hash)
      const folder = path.dirname(place)
      await flush(temporaryPath)
      const made = await mkdir(folder, { recursive: true })
      // Also over a content that is there: it is the same, and one damaged by a full disk is mended.
      await rename(temporaryPath, place)
      await flushFolders(folder, made ? root : folder)
    },
    async open(hash) {
      const file = await open(placeOf(hash))
      return file.createReadStream()
    },
    async remove(hash) {
      await rm(placeOf(hash), { force: true })
    },
  }
}

async function flush(place: string): Promise<void> {
  const handle = await open(place)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A new name survives a power cut once its folder is flushed; a new folder once its parent is. */
async function flushFolders(lowest: string, highest: string): Promise<void> {
  await flush(lowest)
  if (lowest !== highest) await flushFolders(path.dirname(lowest), highest)
}
