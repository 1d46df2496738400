/** Read from the frame header; a picture without one is taken as an ordinary photo. */
export function sizeOfJpeg(jpeg: Uint8Array): { width: number; height: number } {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength)
  for (let at = 2; at + 9 < jpeg.length; at += 2 + view.getUint16(at + 2)) {
    const marker = jpeg[at + 1] ?? 0
    if (marker >= 0xc0 && marker <= 0xc3)
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
  }
  return { width: 4, height: 3 }
}
