/**
 * How the program knows that a file is what its name says: by the signature of its first bytes, by what an
 * Office container holds, or, where a kind has no signature, by reading it as text.
 */
export type Recognition =
  | { by: 'signature'; signatures: readonly string[] }
  | { by: 'container'; part: string }
  | { by: 'text' }

export type FileKind = {
  name: string
  mediaType: string
  /** Lower case, without the dot. */
  extensions: readonly string[]
  recognised: Recognition
  /** A still picture that the server can make smaller. */
  hasPreview: boolean
}

type Options = { hasPreview?: boolean }

function signed(
  name: string,
  mediaType: string,
  extensions: readonly string[],
  signatures: readonly string[] = [mediaType],
  { hasPreview = false }: Options = {},
): FileKind {
  return { name, mediaType, extensions, recognised: { by: 'signature', signatures }, hasPreview }
}

function picture(name: string, extensions: readonly string[]): FileKind {
  return signed(name, `image/${name}`, extensions, [`image/${name}`], { hasPreview: true })
}

function office(name: string, format: string, part: string): FileKind {
  const mediaType = `application/vnd.openxmlformats-officedocument.${format}`
  return { name, mediaType, extensions: [name], recognised: { by: 'container', part }, hasPreview: false }
}

function written(name: string, mediaType: string, extensions: readonly string[]): FileKind {
  return { name, mediaType, extensions, recognised: { by: 'text' }, hasPreview: false }
}

/** Everything an attachment may be (AL-5). What is not here is refused: nothing in it can act in a browser. */
export const fileKinds: readonly FileKind[] = [
  picture('jpeg', ['jpg', 'jpeg', 'jpe', 'jfif']),
  picture('png', ['png']),
  picture('webp', ['webp']),
  picture('gif', ['gif']),
  // The server has no decoder for pictures of phones by Apple: they are kept, without a preview.
  signed('heic', 'image/heic', ['heic', 'heif'], ['image/heic', 'image/heif', 'image/heic-sequence']),
  signed('pdf', 'application/pdf', ['pdf']),
  office('docx', 'wordprocessingml.document', 'word/document.xml'),
  office('xlsx', 'spreadsheetml.sheet', 'xl/workbook.xml'),
  office('pptx', 'presentationml.presentation', 'ppt/presentation.xml'),
  written('txt', 'text/plain', ['txt', 'log']),
  written('csv', 'text/csv', ['csv']),
  signed('mp4', 'video/mp4', ['mp4', 'm4v'], ['video/mp4', 'video/x-m4v']),
  signed('mov', 'video/quicktime', ['mov', 'qt']),
]

const byExtension = new Map(fileKinds.flatMap((kind) => kind.extensions.map((e) => [e, kind] as const)))
const byMediaType = new Map(fileKinds.map((kind) => [kind.mediaType, kind]))

/** The part after the last dot, lower case; empty when there is none. */
export function extensionOf(name: string): string {
  return /[^.]\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** What the name says the file is. */
export function kindByName(name: string): FileKind | null {
  return byExtension.get(extensionOf(name)) ?? null
}

export function kindByMediaType(mediaType: string): FileKind | null {
  return byMediaType.get(mediaType) ?? null
}
