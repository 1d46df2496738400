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

/** The same zip file as a writer leaves it that always uses the 64-bit fields. */
function aWideZip(parts: Part[]): Buffer {
  const narrow = aZip(parts)
  const end = narrow.subarray(-22)
  const [tableLength, tableAt] = [end.readUInt32LE(12), end.readUInt32LE(16)]
  const entries: Buffer[] = []
  for (let at = tableAt; at < tableAt + tableLength; ) {
    const nameEnd = at + 46 + narrow.readUInt16LE(at + 28)
    const entry = Buffer.from(narrow.subarray(at, nameEnd))
    const extra = Buffer.alloc(28)
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(24, 2)
    for (const [index, field] of [24, 20, 42].entries()) {
      extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(field)), 4 + index * 8)
      entry.writeUInt32LE(0xffffffff, field)
    }
    entry.writeUInt16LE(extra.length, 30)
    entries.push(entry, extra)
    at = nameEnd
  }
  const table = Buffer.concat(entries)
  const record = Buffer.alloc(56)
  record.write('PK\x06\x06')
  record.writeBigUInt64LE(BigInt(parts.length), 32)
  record.writeBigUInt64LE(BigInt(table.length), 40)
  record.writeBigUInt64LE(BigInt(tableAt), 48)
  const locator = Buffer.alloc(20)
  locator.write('PK\x06\x07')
  const saturated = Buffer.alloc(22, 0xff)
  saturated.write('PK\x05\x06')
  saturated.writeUInt16LE(0, 20)
  return Buffer.concat([narrow.subarray(0, tableAt), table, record, locator, saturated])
}

const types = (main: string) =>
  `<?xml version="1.0"?><Types><Override PartName="/part.xml" ContentType="application/${main}+xml"/></Types>`

type OfficeWish = { part?: string; main?: string; more?: Part[]; wide?: boolean; contentTypes?: string }

export function anOfficeFile({
  part = 'xl/workbook.xml',
  main = 'sheet.main',
  more = [],
  contentTypes,
  wide = false,
}: OfficeWish = {}) {
  const list: Part = { name: '[Content_Types].xml', content: contentTypes ?? types(main) }
  const zip = wide ? aWideZip : aZip
  return zip([list, { name: part, content: `<x>${crypto.randomUUID()}</x>` }, ...more])
}

/** The beginning of a film or a phone picture: a box that names its brand. */
export function aBox(brand: string): Buffer {
  const head = Buffer.alloc(24)
  head.writeUInt32BE(24, 0)
  head.write(`ftyp${brand}`, 4, 'latin1')
  head.write(brand, 16, 'latin1')
  return Buffer.concat([head, Buffer.from(`\x00\x00\x00\x08free${crypto.randomUUID()}`, 'latin1')])
}
