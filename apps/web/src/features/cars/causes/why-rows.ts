import type { Car } from '@redress/contracts/cars'
import type { CauseKind } from '@redress/domain/cars/cause'
import { causeTree, type Why, type WhyNode, type WhyPlace, whysUnder } from '@redress/domain/cars/cause-tree'
import type { NewWhy } from './use-new-whys.ts'

export type Cause = Car['causes'][number]
export type WhyRow = Why & { cause: Cause | null; fresh: NewWhy | null }
/** A row with its depth and its number in the tree, "1.2.1". */
export type WhyLine = { row: WhyRow; depth: number; place: string }

/** Whys of the server and those still being written, as one list for the rules of the tree. */
export function whyRows(causes: readonly Cause[], fresh: readonly NewWhy[], kind: CauseKind): WhyRow[] {
  return [
    ...causes.map((cause) => ({
      id: cause.id,
      parentId: cause.parentId,
      position: cause.position,
      kind: cause.kind,
      cause,
      fresh: null,
    })),
    ...fresh.map((why) => ({
      id: why.key,
      parentId: why.parentId,
      position: why.position,
      kind,
      cause: null,
      fresh: why,
    })),
  ]
}

export function whyLines(rows: readonly WhyRow[], kind: CauseKind): WhyLine[] {
  const numbered = (nodes: readonly WhyNode<WhyRow>[], above: string): WhyLine[] =>
    nodes.flatMap((node, at) => {
      const place = `${above}${at + 1}`
      const line = { row: node.why, depth: node.depth, place }
      return [line, ...numbered(node.children, `${place}.`)]
    })
  return numbered(causeTree(rows, kind), '')
}

/** A position between two neighbours, for a row that the server does not number yet. */
export function positionAt(
  rows: readonly WhyRow[],
  kind: CauseKind,
  { parentId, position }: WhyPlace,
  id = '',
): number {
  const row = whysUnder(rows, kind, parentId).filter((why) => why.id !== id)
  const before = row[position - 1]?.position
  const after = row[position]?.position
  if (before === undefined) return after === undefined ? 0 : after - 1
  return after === undefined ? before + 1 : (before + after) / 2
}
