import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DefectKind } from './defects.ts'

/** Drawings of faults, a few kilobytes each; as evidence they are named as each sender would name them. */
export const pictureNames = [
  'dead-row.jpg',
  'dead-key-close.jpg',
  'lifted-corner.webp',
  'battery-crust.jpg',
  'solder-bridge.png',
  'crushed-carton.jpg',
  'measured-values.png',
  'oven-log.png',
  'oven-log-marked.png',
  'relay-before.jpg',
  'relay-after.jpg',
] as const
export type PictureName = (typeof pictureNames)[number]

/** A picture that lies in the file store. */
export type StoredPicture = { name: PictureName; hash: string; size: number; mediaType: string }

export const picturesOf: Record<DefectKind, readonly PictureName[]> = {
  battery: ['battery-crust.jpg', 'measured-values.png'],
  contact_resistance: ['dead-row.jpg', 'dead-key-close.jpg', 'measured-values.png'],
  overlay_lifting: ['lifted-corner.webp'],
  transport: ['crushed-carton.jpg'],
  customer_handling: ['dead-key-close.jpg'],
  no_fault_found: ['measured-values.png'],
  solder: ['solder-bridge.png'],
  label_quantity: ['crushed-carton.jpg'],
  led: ['dead-key-close.jpg'],
  test_escape: ['measured-values.png', 'solder-bridge.png'],
  connector: ['solder-bridge.png'],
  tape: ['lifted-corner.webp'],
}

/** The copy on which a mark is drawn (AN-2). */
export const carPictureMarked: Partial<Record<PictureName, PictureName>> = {
  'oven-log.png': 'oven-log-marked.png',
}

export function readPicture(name: PictureName): Uint8Array {
  return readFileSync(join(import.meta.dirname, 'pictures', name))
}

export function mediaTypeOf(name: PictureName): string {
  return `image/${extensionOf(name).replace('jpg', 'jpeg')}`
}

export function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}
