import { fileLimits } from '@redress/contracts/files'
import { fontFiles } from '@redress/documents/fonts'
import type { PhotoMark } from '@redress/domain/cars/content'
import { marksToSvg } from '@redress/domain/cars/photo-marks'
import sharp from 'sharp'

const longestSide = 2_400
const patienceSeconds = 30
let fonts: Promise<unknown> | null = null

/** A bare machine has no fonts: those of our documents are made known once, by setting a letter in each of them. */
function knowFonts(): Promise<unknown> {
  fonts ??= Promise.all(
    fontFiles.map((fontfile) =>
      sharp({ text: { text: 'x', fontfile } })
        .raw()
        .toBuffer(),
    ),
  )
  return fonts
}

/**
 * A copy of a picture with the marks on it, upright, as JPEG without anything the camera wrote into the original.
 * Null when the picture is broken.
 */
export async function drawCopy(original: Buffer, marks: readonly PhotoMark[]): Promise<Buffer | null> {
  await knowFonts()
  try {
    const { data, info } = await sharp(original, { limitInputPixels: fileLimits.pixels, failOn: 'error' })
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .timeout({ seconds: patienceSeconds })
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { width, height, channels } = info
    return await sharp(data, { raw: { width, height, channels } })
      .composite([{ input: Buffer.from(marksToSvg(marks, { width, height })) }])
      .jpeg({ quality: 88, chromaSubsampling: '4:4:4' })
      .timeout({ seconds: patienceSeconds })
      .toBuffer()
  } catch {
    return null
  }
}

/** A drawing of ours as PNG, twice as fine as a screen shows it. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  await knowFonts()
  return sharp(Buffer.from(svg), { density: 144, limitInputPixels: fileLimits.pixels })
    .flatten({ background: 'white' })
    .png()
    .timeout({ seconds: patienceSeconds })
    .toBuffer()
}
