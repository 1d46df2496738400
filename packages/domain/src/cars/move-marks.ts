import type { PhotoMark } from './content.ts'

/** Within the photo, to a ten-thousandth of its side. */
const within = (value: number) => Math.round(Math.min(Math.max(value, 0), 1) * 10_000) / 10_000

/** A mark in the middle of the photo, for those who draw without a pointer. */
export function markInMiddle(shape: PhotoMark['shape'], text = ''): PhotoMark {
  return { shape, x1: 0.4, y1: 0.4, x2: 0.6, y2: 0.6, text }
}

/** Shifts a mark as a whole; at the edge it stops without losing its form. */
export function moveMark(mark: PhotoMark, dx: number, dy: number): PhotoMark {
  const bound = (by: number, one: number, other: number) =>
    Math.min(Math.max(by, -Math.min(one, other)), 1 - Math.max(one, other))
  // Of a text only its first corner is a place.
  const end = mark.shape === 'text' ? { x: mark.x1, y: mark.y1 } : { x: mark.x2, y: mark.y2 }
  const [x, y] = [bound(dx, mark.x1, end.x), bound(dy, mark.y1, end.y)]
  return {
    ...mark,
    x1: within(mark.x1 + x),
    y1: within(mark.y1 + y),
    x2: within(end.x + x),
    y2: within(end.y + y),
  }
}

/** Moves the end of a mark: the tip of an arrow, the far corner of a box. */
export function stretchMark(mark: PhotoMark, dx: number, dy: number): PhotoMark {
  return { ...mark, x2: within(mark.x2 + dx), y2: within(mark.y2 + dy) }
}

/** A slip of the pointer, nothing anybody could see; a text needs no size. */
export function isTiny({ shape, x1, y1, x2, y2 }: PhotoMark): boolean {
  return shape !== 'text' && Math.hypot(x2 - x1, y2 - y1) < 0.015
}
