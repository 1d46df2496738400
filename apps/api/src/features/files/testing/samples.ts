import { crc32, deflateRawSync } from 'node:zlib'
import sharp from 'sharp'

type PictureWish = { width?: number; height?: number; format?: 'jpeg' | 'png' | 'webp' | 'gif' }

/** A picture of one random colour, so that no two tests share a content. */
export function aPicture({ width = 60, height = 40, format = 'jpeg' }: PictureWish = {}): Promise<Buffer> {
  const colour = () => Math.floor(Math.random() * 256)
  const background = { r: colour(), g: colour(), b: colour() }
  // Noise beside the colour makes equal contents as good as impossible.
  return sharp({
    create: { width, height, channels: 3, background, noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  })
    .toFormat(format)
    .toBuffer()
}

/** As a phone writes it: lying on its side, with position and maker. */
export async function aPhonePicture(): Promise<Buffer> {
  return sharp(await aPicture({ width: 900, height: 600 }))
    .withExif({
      IFD0: { Make: 'PhoneMaker', Orientation: '6' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '57/1 42/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '11/1 58/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
}

/** A PNG of some hundred bytes that says it has so many pixels. */
export async function aPixelBomb(width: number, height: number): Promise<Buffer> {
  const png = await aPicture({ format: 'png' })
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}

export type Part = { name: string; content?: string; declaredSize?: number }

/** A zip file with these parts, written by hand so that it can lie. */
export function aZip(parts: Part[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content = '', declaredSize } of parts) {
    const raw = Buffer.from(content)
    const packed = deflateRawSync(raw)
    const title = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(raw), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(declaredSize ?? raw.length, 18)
    common.writeUInt16LE(title.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, title, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, rest, title]))
    files.push(local)
    at += local.length
  }
  const table = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(table.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, table, end])
}

const types = (main: string) =>
  `<?xml version="1.0"?><Types><Override PartName="/part.xml" ContentType="application/${main}+xml"/></Types>`

type OfficeWish = { part?: string; main?: string; more?: Part[]; contentTypes?: string }

export function anOfficeFile({
  part = 'xl/workbook.xml',
  main = 'sheet.main',
  more = [],
  contentTypes,
}: OfficeWish = {}) {
  const list: Part = { name: '[Content_Types].xml', content: contentTypes ?? types(main) }
  return aZip([list, { name: part, content: `<x>${crypto.randomUUID()}</x>` }, ...more])
}

/** The beginning of a film or a phone picture: a box that names its brand. */
export function aBox(brand: string): Buffer {
  const head = Buffer.alloc(24)
  head.writeUInt32BE(24, 0)
  head.write(`ftyp${brand}`, 4, 'latin1')
  head.write(brand, 16, 'latin1')
  return Buffer.concat([head, Buffer.from(`\x00\x00\x00\x08free${crypto.randomUUID()}`, 'latin1')])
}
