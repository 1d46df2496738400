import { fileLimits } from '@redress/contracts/files'
import type { FieldFault } from '@redress/contracts/problems'
import { type FileKind, kindByName } from '@redress/domain/files/file-kinds'
import { carriesPage, looksActive } from '@redress/domain/files/text-content'
import { fileTypeFromBuffer } from 'file-type'
import { problem } from '../../platform/problem.ts'
import { officeFault } from './office-container.ts'
import { pictureFault } from './picture.ts'
import type { ReceivedFile } from './receive-file.ts'

type Refusal = { code: FieldFault; params?: Record<string, number> }

const differs: Refusal = { code: 'content-differs' }

/**
 * Compares a file's content with what its name says (AL-5, C15–C19). The media type the sender declares is
 * not asked at all.
 * @throws `unsupported-file` at `#/file`
 */
export async function checkFile(file: ReceivedFile, name: string): Promise<FileKind> {
  const kind = kindByName(name)
  const refusal = kind ? await faultOf(kind, file) : { code: 'type-not-allowed' as const }
  if (kind && !refusal) return kind
  throw problem('unsupported-file', {
    errors: [{ pointer: '#/file', ...(refusal ?? differs), detail: refusal?.code ?? differs.code }],
  })
}

async function faultOf(kind: FileKind, file: ReceivedFile): Promise<Refusal | null> {
  if (file.size === 0) return { code: 'empty-file' }
  const signature = (await fileTypeFromBuffer(file.head))?.mime
  switch (kind.recognised.by) {
    case 'text':
      return isPlainText(file, signature) ? null : differs
    case 'container': {
      const fault = await officeFault(file, kind.recognised.part)
      return fault ? { code: fault } : null
    }
    case 'signature':
      if (signature === undefined || !kind.recognised.signatures.includes(signature)) return differs
      // A document may speak of such tags, and no browser of ours opens one; a picture or a film may not.
      if (kind.mediaType !== 'application/pdf' && carriesPage(file.head.toString('latin1'))) return differs
      return kind.hasPreview ? refusePicture(kind, file) : null
  }
}

async function refusePicture(kind: FileKind, file: ReceivedFile): Promise<Refusal | null> {
  const fault = await pictureFault(file.path, kind.name)
  if (fault === null) return null
  return fault === 'too-many-pixels' ? { code: fault, params: { max: fileLimits.pixels } } : { code: fault }
}

const marks = [
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const

/** UTF-8, one of the old one-byte encodings, or UTF-16 that says so: never with a NUL character in it. */
function isPlainText({ head, hasNul, size }: ReceivedFile, signature: string | undefined): boolean {
  const wide = marks.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte))
  if (!wide) return signature === undefined && !hasNul && !looksActive(head.toString('utf8'))
  if (size % 2 !== 0) return false
  const text = new TextDecoder(wide.encoding).decode(head)
  return !text.includes('\0') && !looksActive(text)
}
