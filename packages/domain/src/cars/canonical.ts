/** Content as JSON with its keys in order, so that the same content has the same hash wherever it is made (CAR-7). */
export function canonicalJson(content: unknown): string {
  return JSON.stringify(content, inOrder)
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
