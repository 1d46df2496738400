/** What one's own changes made of a version: number of the record → version before → version after. */
const led = new Map<string, Map<number, number>>()
/** The last change of a record that was sent; the next one waits for its answer. */
const sending = new Map<string, Promise<unknown>>()

/**
 * Sends the changes one person makes to one record one after the other, each upon the version the one before
 * led to. Two quick clicks then never refuse each other, while a change by anybody else still does (AL-2): only
 * versions that followed from this person's own changes are skipped over.
 */
export function inLine<B extends { version: number }, R extends { version: number }>(
  number: string,
  body: B,
  send: (body: B) => Promise<R>,
): Promise<R> {
  const before = sending.get(number) ?? Promise.resolve()
  const mine = before.then(async () => {
    const version = behindOwn(number, body.version)
    const record = await send({ ...body, version })
    note(number, version, record.version)
    return record
  })
  // A refused change is its own sender's affair, not that of the next one.
  sending.set(
    number,
    mine.catch(() => null),
  )
  return mine
}

function behindOwn(number: string, seen: number): number {
  const steps = led.get(number)
  let version = seen
  for (let next = steps?.get(version); next !== undefined; next = steps?.get(version)) version = next
  return version
}

function note(number: string, from: number, to: number): void {
  // Only forward: a chain can't lead in a circle.
  if (to <= from) return
  const steps = led.get(number) ?? new Map<number, number>()
  led.set(number, steps.set(from, to))
}
