import { fileLimits } from '@redress/contracts/files'
import sharp from 'sharp'

const previewWidth = 640
const patienceSeconds = 30

// Each picture is read once: a cache would only hold memory and open files.
sharp.cache(false)

/** Why a picture is refused, judged by its header; nothing is decoded (C16). */
export async function pictureFault(
  path: string,
  format: string,
): Promise<'too-many-pixels' | 'content-differs' | null> {
  const header = await readHeader(path)
  if (header?.format !== format) return 'content-differs'
  return header.width * header.height > fileLimits.pixels ? 'too-many-pixels' : null
}

async function readHeader(path: string) {
  try {
    return await sharp(path, { limitInputPixels: false }).metadata()
  } catch {
    return null
  }
}

/** A small upright WebP without anything the camera wrote into the original. Null when the picture is broken. */
export async function makePreview(content: Buffer): Promise<Buffer | null> {
  try {
    return await sharp(content, { limitInputPixels: fileLimits.pixels, failOn: 'error' })
      .autoOrient()
      .resize({ width: previewWidth, height: previewWidth, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 78 })
      .timeout({ seconds: patienceSeconds })
      .toBuffer()
  } catch {
    return null
  }
}

/** A picture for paper: small, without transparency, of the one kind every PDF can hold as it is. */
export function makePrintPicture(content: Buffer): Promise<Buffer> {
  return sharp(content, { limitInputPixels: fileLimits.pixels, failOn: 'error' })
    .resize({ width: 480, height: 480, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .jpeg({ quality: 72 })
    .timeout({ seconds: patienceSeconds })
    .toBuffer()
}
