import type { FieldFault } from '@redress/contracts/problems'
import { isStaleUpload } from '../../lib/upload-age.ts'

/** An uploaded file as the draft remembers it: its secret is good for a day on the server. */
export type KeptFile = {
  upload: string
  name: string
  size: number
  mediaType: string
  isLabel: boolean
  uploadedAt: number
}

/** Worded as `files.fault.<code>`, or as `field.<code>` where the server looked into the file. */
export type FileFault =
  | 'too-large'
  | 'too-many'
  | 'unreachable'
  | 'too-many-requests'
  | 'no-room'
  | 'stale'
  | 'other'
  | FieldFault

export type UploadItem = {
  id: string
  name: string
  size: number
  mediaType: string
  /** A photo of the label, given in place of the batch number (D8). */
  isLabel: boolean
  state: 'preparing' | 'waiting' | 'uploading' | 'done' | 'failed'
  /** From 0 to 1. */
  share: number
  fault: FileFault | null
  /** Seconds the server asks to wait. */
  wait: number | null
  upload: string | null
  uploadedAt: number
  /** Missing after the page was loaded anew: the browser keeps no files. */
  file: File | null
}

export function itemOf(kept: KeptFile, now: number): UploadItem {
  const isStale = isStaleUpload(kept.uploadedAt, now)
  return {
    id: kept.upload,
    name: kept.name,
    size: kept.size,
    mediaType: kept.mediaType,
    isLabel: kept.isLabel,
    state: isStale ? 'failed' : 'done',
    share: 1,
    fault: isStale ? 'stale' : null,
    wait: null,
    upload: kept.upload,
    uploadedAt: kept.uploadedAt,
    file: null,
  }
}

export function keptOf(items: readonly UploadItem[]): KeptFile[] {
  return items.flatMap(({ upload, name, size, mediaType, isLabel, uploadedAt }) =>
    upload ? [{ upload, name, size, mediaType, isLabel, uploadedAt }] : [],
  )
}

export const isUnderWay = ({ state }: UploadItem) =>
  state === 'preparing' || state === 'waiting' || state === 'uploading'
