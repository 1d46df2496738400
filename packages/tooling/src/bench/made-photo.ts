import { crc32, deflateSync } from 'node:zlib'

const width = 1_600
const height = 1_200

/** A picture as restless as one from a telephone: shapes, light and grain, as PNG; each number gives another one. */
export function madePhoto(number: number): Uint8Array<ArrayBuffer> {
  const row = 1 + width * 3
  const raw = Buffer.alloc(row * height)
  let grain = 1 + number * 7_919
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      grain = (Math.imul(grain, 1_664_525) + 1_013_904_223) >>> 0
      const light = 110 + 60 * Math.sin((x + number * 90) / 140) + 50 * Math.cos(y / (60 + number * 5))
      const tone = Math.max(0, Math.min(255, Math.round(light + (grain >>> 28))))
      raw.fill(tone, y * row + 1 + x * 3, y * row + 4 + x * 3)
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const body = deflateSync(raw, { level: 1 })
  return new Uint8Array(
    Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', body), chunk('IEND', Buffer.alloc(0))]),
  )
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([size, named, check])
}
