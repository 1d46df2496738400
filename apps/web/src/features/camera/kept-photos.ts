/** A photo that has not arrived yet, as the phone keeps it. */
export type KeptPhoto = { key: string; place: string; file: File }

const database = 'redress-camera'
const photos = 'photos'

/**
 * Photos on their way are kept by the browser, so that a page that was closed, or a link that ended, loses none (AL-4).
 * A browser that keeps nothing is no reason to stop: the photo is still in the page.
 */
export async function keepPhoto(photo: KeptPhoto): Promise<void> {
  await withPhotos('readwrite', (store) => store.put(photo))
}

export async function forgetPhoto(key: string): Promise<void> {
  await withPhotos('readwrite', (store) => store.delete(key))
}

/** Those that were taken for this place and no other. */
export async function keptPhotos(place: string): Promise<KeptPhoto[]> {
  const all = await withPhotos<KeptPhoto[]>('readonly', (store) => store.getAll())
  return (all ?? []).filter((photo) => photo.place === place)
}

async function withPhotos<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  try {
    const opening = indexedDB.open(database, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(photos, { keyPath: 'key' })
    const opened = await answerOf(opening)
    const answer = await answerOf(ask(opened.transaction(photos, mode).objectStore(photos)))
    opened.close()
    return answer
  } catch {
    return null
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
