import type { CauseKind, CauseStatus } from './cause.ts'

/** What the tree needs of a Why; rows of CarContent fit. */
export type Why = { id: string; parentId: string | null; position: number; kind: CauseKind }

export type WhyNode<W extends Why> = { why: W; depth: number; children: WhyNode<W>[] }

/** Where a Why stands: under which other (null is the problem itself), and at which place from 0. */
export type WhyPlace = { parentId: string | null; position: number }

/** Five Whys are the custom; deeper than this nobody reads them. */
export const deepestWhy = 10
/** Of one CAR, all kinds together. */
export const mostCauses = 120

/** A chain of reasoning is of one kind: under the Why of another kind nothing can stand. */
function parentOf<W extends Why>(whys: readonly W[], why: W): W | null {
  return whys.find(({ id, kind }) => id === why.parentId && kind === why.kind) ?? null
}

function inOrder(a: Why, b: Why): number {
  return a.position - b.position || (a.id < b.id ? -1 : 1)
}

/** The Whys right below one, in order; null asks for those below the problem. */
export function whysUnder<W extends Why>(whys: readonly W[], kind: CauseKind, parentId: string | null): W[] {
  return whys
    .filter((why) => why.kind === kind && (parentOf(whys, why)?.id ?? null) === parentId)
    .toSorted(inOrder)
}

/** The Whys of one kind as a tree (CAR-4). One whose parent is gone or of another kind stands at the top. */
export function causeTree<W extends Why>(whys: readonly W[], kind: CauseKind): WhyNode<W>[] {
  const below = (parentId: string | null, depth: number): WhyNode<W>[] =>
    whysUnder(whys, kind, parentId).map((why) => ({ why, depth, children: below(why.id, depth + 1) }))
  return below(null, 0)
}

/** The tree line by line, as it is read and as the arrow keys walk it. */
export function inLines<W extends Why>(nodes: readonly WhyNode<W>[]): WhyNode<W>[] {
  return nodes.flatMap((node) => [node, ...inLines(node.children)])
}

/** A Why and all that stands below it, of whatever kind. */
export function withAllBelow<W extends Pick<Why, 'id' | 'parentId'>>(whys: readonly W[], id: string): W[] {
  const own = whys.filter((why) => why.id === id)
  return [...own, ...whys.filter((why) => why.parentId === id).flatMap((why) => withAllBelow(whys, why.id))]
}

/** From the Why up to the one right below the problem, itself first. */
export function chainFrom<W extends Why>(whys: readonly W[], id: string): W[] {
  const why = whys.find((one) => one.id === id)
  if (!why) return []
  const parent = parentOf(whys, why)
  return parent ? [why, ...chainFrom(whys, parent.id)] : [why]
}

/** How many levels the Why and what is below it take up; 1 for a leaf. */
function levelsOf<W extends Why>(whys: readonly W[], id: string): number {
  return 1 + Math.max(0, ...whys.filter((why) => why.parentId === id).map((why) => levelsOf(whys, why.id)))
}

export type PlaceFault = 'not-found' | 'not-a-choice' | 'overlap' | 'too-many'

/**
 * What forbids a place; null when nothing does. `not-found`: no such Why; `not-a-choice`: the Why above is of
 * another kind; `overlap`: it would stand below itself; `too-many`: deeper than {@link deepestWhy} levels.
 * Without `id` the place is for a new Why of this kind.
 */
export function faultOfPlace<W extends Why>(
  whys: readonly W[],
  wish: { id?: string; kind: CauseKind; parentId: string | null },
): PlaceFault | null {
  const { id, kind, parentId } = wish
  const parent = whys.find((why) => why.id === parentId)
  if (parentId !== null && !parent) return 'not-found'
  if (parent && parent.kind !== kind) return 'not-a-choice'
  if (id && parentId && withAllBelow(whys, id).some((why) => why.id === parentId)) return 'overlap'
  const above = parentId === null ? 0 : chainFrom(whys, parentId).length
  return above + (id ? levelsOf(whys, id) : 1) > deepestWhy ? 'too-many' : null
}

/**
 * The Whys whose place changes when one is put there, it and those that make room: positions run from 0 without
 * gaps under each parent. The place must be free of faults.
 */
export function putAt<W extends Why>(
  whys: readonly W[],
  id: string,
  to: WhyPlace,
): (WhyPlace & { id: string })[] {
  const moving = whys.find((why) => why.id === id)
  if (!moving) return []
  const others = whysUnder(whys, moving.kind, to.parentId).filter((why) => why.id !== id)
  const place = Math.max(0, Math.min(to.position, others.length))
  const row = [...others.slice(0, place), moving, ...others.slice(place)]
  return row
    .map((why, position) => ({ id: why.id, parentId: to.parentId, position }))
    .filter((next) => {
      const before = whys.find((why) => why.id === next.id)
      return before?.parentId !== next.parentId || before.position !== next.position
    })
}

export const whyMoves = ['deeper', 'back', 'up', 'down'] as const
export type WhyMove = (typeof whyMoves)[number]

/** Where a move by key leads; null when there is no such place. Deeper is below the one before it. */
export function placeAfter<W extends Why>(whys: readonly W[], id: string, move: WhyMove): WhyPlace | null {
  const why = whys.find((one) => one.id === id)
  if (!why) return null
  const parent = parentOf(whys, why)
  const parentId = parent?.id ?? null
  const row = whysUnder(whys, why.kind, parentId)
  const at = row.findIndex((one) => one.id === id)
  const place = placeOf({ whys, why, parent, parentId, row, at }, move)
  return place && !faultOfPlace(whys, { id, kind: why.kind, parentId: place.parentId }) ? place : null
}

type Spot<W extends Why> = {
  whys: readonly W[]
  why: W
  parent: W | null
  parentId: string | null
  row: W[]
  at: number
}

function placeOf<W extends Why>(spot: Spot<W>, move: WhyMove): WhyPlace | null {
  const { whys, why, parent, parentId, row, at } = spot
  if (move === 'up') return at > 0 ? { parentId, position: at - 1 } : null
  if (move === 'down') return at < row.length - 1 ? { parentId, position: at + 1 } : null
  if (move === 'deeper') {
    const before = row[at - 1]
    return before ? { parentId: before.id, position: whysUnder(whys, why.kind, before.id).length } : null
  }
  if (!parent) return null
  const above = parentOf(whys, parent)?.id ?? null
  const uncles = whysUnder(whys, why.kind, above)
  return { parentId: above, position: uncles.findIndex((one) => one.id === parent.id) + 1 }
}

/**
 * Chains to be read back aloud, from the deepest cause to the problem: "… therefore …" (B9). One for each root
 * cause; without any root, one for each end of a chain that is not ruled out.
 */
export function readBack<W extends Why & { status: CauseStatus }>(
  whys: readonly W[],
  kind: CauseKind,
): W[][] {
  const lines = inLines(causeTree(whys, kind)).filter(({ why }) => why.status !== 'ruled_out')
  const roots = lines.filter(({ why }) => why.status === 'root')
  const ends =
    roots.length > 0
      ? roots
      : lines.filter(({ children }) => children.every((child) => child.why.status === 'ruled_out'))
  return ends
    .map(({ why }) => chainFrom(whys, why.id))
    .filter((chain) => chain.every((why) => why.status !== 'ruled_out'))
}
