import { wrapText, textWidth } from '../text/wrap.ts'
import { type CauseBranch, type CauseKind, type CauseStatus, causeBranches, causeKinds } from './cause.ts'
import { causeTree, type WhyNode } from './cause-tree.ts'
import { type CarCause, type CarContent, written } from './content.ts'
import {
  boneAt,
  heightOf,
  ishikawaSizes as sizes,
  layEntry,
  type Entry,
  type Placed,
  spread,
} from './ishikawa-bone.ts'

/** A word for each branch, and for what stands on none. */
export type BranchNames = Readonly<Record<CauseBranch | 'unsorted', string>>

export type IshikawaLine = {
  x1: number
  y1: number
  x2: number
  y2: number
  role: 'spine' | 'bone' | 'twig' | 'why'
}
/** `y` is the base line of the first of the lines; the next ones follow at `lineHeight`. */
export type IshikawaText = {
  x: number
  y: number
  lines: string[]
  size: number
  lineHeight: number
  anchor: 'start' | 'middle'
  role: 'problem' | 'branch' | 'cause'
  status: CauseStatus | null
  causeId: string | null
}
export type IshikawaBox = { x: number; y: number; width: number; height: number; role: 'problem' | 'branch' }
/** Sign of a state, drawn and not typed: no font has to have it. `x` and `y` are its middle. */
export type IshikawaMark = { x: number; y: number; size: number; status: Exclude<CauseStatus, 'suspected'> }

/** A picture in whole and half units; every consumer draws the same one. */
export type IshikawaLayout = {
  width: number
  height: number
  lines: IshikawaLine[]
  boxes: IshikawaBox[]
  texts: IshikawaText[]
  marks: IshikawaMark[]
}

type Bone = { name: string; entries: Entry[] }

/** The Whys as they hang on the bones: one that has no branch of its own stands with the one above it. */
function bonesOf(causes: readonly CarCause[], kinds: readonly CauseKind[], names: BranchNames): Bone[] {
  const bones = new Map<CauseBranch | 'unsorted', Entry[]>(causeBranches.map((branch) => [branch, []]))
  const hang = (node: WhyNode<CarCause>, above: CauseBranch | 'unsorted' | null, depth: number) => {
    const branch = node.why.branch ?? above ?? 'unsorted'
    const isNested = branch === above
    const entries = bones.get(branch) ?? []
    bones.set(branch, entries)
    entries.push({ ...node.why, depth: isNested ? depth : 0 })
    // Those on other bones come afterwards, so that what is nested stays with what it explains.
    const own = node.children.filter(({ why }) => (why.branch ?? branch) === branch)
    for (const child of own) hang(child, branch, isNested ? depth + 1 : 1)
    for (const child of node.children) if (!own.includes(child)) hang(child, branch, 0)
  }
  for (const kind of kinds) for (const node of causeTree(causes, kind)) hang(node, null, 0)
  return [...bones].map(([branch, entries]) => ({ name: names[branch], entries }))
}

/**
 * The cause-and-effect picture of the very tree of Whys (CAR-4, B10): the problem at the head, six branches, what
 * has no branch on a seventh. Widths are estimated, so the same data give the same picture on a screen, in a
 * document and in a test.
 */
export function ishikawaLayout(
  content: Pick<CarContent, 'title' | 'fields' | 'causes'>,
  names: BranchNames,
  kinds: readonly CauseKind[] = causeKinds,
): IshikawaLayout {
  const bones = bonesOf(content.causes, kinds, names)
  const upper = bones.filter((_, at) => at % 2 === 0)
  const lower = bones.filter((_, at) => at % 2 === 1)
  const tall = Math.max(sizes.leastBone, ...upper.map(({ entries }) => heightOf(entries)))
  const deep = Math.max(sizes.leastBone, ...lower.map(({ entries }) => heightOf(entries)))
  const spineY = sizes.margin + sizes.label + tall + sizes.atSpine
  const left = sizes.margin + (Math.max(tall, deep) + sizes.atSpine) * sizes.slant
  const widths = upper.map((bone, at) => columnWidth([bone, ...lower.slice(at, at + 1)], bones))
  const foot = (at: number) => left + widths.slice(0, at + 1).reduce((sum, width) => sum + width, 0)
  const layout: IshikawaLayout = {
    width: 0,
    height: spineY + sizes.atSpine + deep + sizes.label + sizes.margin,
    lines: [],
    boxes: [],
    texts: [],
    marks: [],
  }
  drawSpine(layout, {
    spineY,
    from: left + (widths[0] ?? 0) * 0.5,
    to: foot(upper.length - 1) + 30,
    problem: written(content, 'd2.failureMode') || content.title,
  })
  for (const [at, bone] of upper.entries()) {
    drawBone(layout, bone, {
      foot: foot(at),
      spineY,
      from: spineY - sizes.atSpine - tall,
      room: tall,
      end: -1,
    })
  }
  for (const [at, bone] of lower.entries()) {
    drawBone(layout, bone, { foot: foot(at), spineY, from: spineY + sizes.atSpine, room: deep, end: 1 })
  }
  return inHalves(layout)
}

/** Bones without a Why move together as far as the names at their tips allow. */
function columnWidth(here: readonly Bone[], all: readonly Bone[]): number {
  if (here.some(({ entries }) => entries.length > 0)) return sizes.column
  return Math.min(sizes.column, Math.max(...all.map(({ name }) => nameWidth(shortName(name)))) + sizes.gap)
}

function shortName(name: string): string {
  return wrapText(name, (sizes.column - 40) / 13 / 1.08, 1)[0] ?? ''
}

function nameWidth(name: string): number {
  return textWidth(name) * 13 * 1.08 + 20
}

/** Half units: short numbers in the file, no blur on the screen. */
function inHalves(layout: IshikawaLayout): IshikawaLayout {
  const round = <T extends object>(shape: T): T =>
    Object.fromEntries(
      Object.entries(shape).map(([key, value]) => [
        key,
        typeof value === 'number' ? Math.round(value * 2) / 2 : value,
      ]),
    ) as T
  return {
    ...round(layout),
    lines: layout.lines.map(round),
    boxes: layout.boxes.map(round),
    texts: layout.texts.map(round),
    marks: layout.marks.map(round),
  }
}

function drawSpine(
  layout: IshikawaLayout,
  { spineY, from, to, problem }: { spineY: number; from: number; to: number; problem: string },
) {
  const lines = wrapText(problem, (sizes.head - 20) / 14 / 1.08, 7)
  const height = lines.length * 18 + 20
  layout.lines.push({ x1: from, y1: spineY, x2: to, y2: spineY, role: 'spine' })
  layout.boxes.push({ x: to, y: spineY - height / 2, width: sizes.head, height, role: 'problem' })
  layout.texts.push({
    x: to + sizes.head / 2,
    y: spineY - height / 2 + 24,
    lines,
    size: 14,
    lineHeight: 18,
    anchor: 'middle',
    role: 'problem',
    status: null,
    causeId: null,
  })
  layout.width = to + sizes.head + sizes.margin
}

type Room = { foot: number; spineY: number; from: number; room: number; end: -1 | 1 }

function drawBone(layout: IshikawaLayout, bone: Bone, place: Room) {
  const { foot, spineY, from, room, end } = place
  const tip = end < 0 ? from : from + room
  layout.lines.push({ x1: boneAt(place, tip), y1: tip, x2: foot, y2: spineY, role: 'bone' })
  const name = shortName(bone.name)
  const width = nameWidth(name)
  const top = end < 0 ? tip - sizes.label + 2 : tip
  layout.boxes.push({
    x: boneAt(place, tip) - width / 2,
    y: top,
    width,
    height: sizes.label - 2,
    role: 'branch',
  })
  layout.texts.push({
    x: boneAt(place, tip),
    y: top + 17,
    lines: [name],
    size: 13,
    lineHeight: 16,
    anchor: 'middle',
    role: 'branch',
    status: null,
    causeId: null,
  })
  const placed: Placed[] = []
  for (const { entry, top: y } of spread(bone.entries, from, room)) {
    const drawn = layEntry(entry, y, place, placed)
    placed.push(drawn.placed)
    layout.lines.push(...drawn.lines)
    layout.texts.push(drawn.text)
    if (drawn.mark) layout.marks.push(drawn.mark)
  }
}
