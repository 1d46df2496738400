import { cleanFileName } from '@redress/domain/files/file-name'

/** Bytes of a name without its ending; file systems take 255 for all of it. */
const longest = 180
// Signs that a file system somewhere refuses; a line end would break the manifest.
const refused = /[<>:"|?*\\/\p{Cc}]/gu

/**
 * A place inside the pack: folder, number, and the file's own name in its own script. Never leads out of its
 * folder, never the same twice, and can be unpacked on every system.
 */
export function packPath(folder: string, position: number, name: string): string {
  const clean = cleanFileName(name).normalize('NFC').replace(refused, '_')
  const extension = /\.[^.\s]{1,10}$/u.exec(clean)?.[0] ?? ''
  const stem = firstBytes(clean.slice(0, clean.length - extension.length), longest)
  // Windows drops points and spaces at the end of a name.
  const whole = `${stem}${extension}`.replace(/[. ]+$/u, '') || 'file'
  return `${folder}/${String(position).padStart(3, '0')}_${whole}`
}

/** Whole letters only. */
function firstBytes(words: string, most: number): string {
  let bytes = 0
  return [...words]
    .filter((letter) => {
      bytes += Buffer.byteLength(letter)
      return bytes <= most
    })
    .join('')
}
