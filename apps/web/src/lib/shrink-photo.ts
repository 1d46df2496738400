const worthwhile = 2_500_000
const longestSide = 2560
const quality = 0.85

/**
 * A large photo made small enough for a telephone line. Whatever goes wrong, the original is sent:
 * losing a photo would be worse than a slow upload.
 */
export async function shrinkPhoto(file: File): Promise<Blob> {
  if (file.size <= worthwhile || !/^image\/(jpeg|png|webp|heic|heif)$/.test(file.type)) return file
  try {
    // Phones store the turn of the camera beside the picture; drawing must heed it.
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    const pen = canvas.getContext('2d')
    if (!pen) return file
    // JPEG knows no transparency; without a ground it would turn black.
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
    return small && small.size < file.size ? small : file
  } catch {
    return file
  }
}

/** The name fits the contents again when a PNG or HEIC became a JPEG. */
export function nameAfterShrinking(name: string, wasShrunk: boolean): string {
  if (!wasShrunk || /\.jpe?g$/i.test(name)) return name
  return `${name.replace(/\.[^.]+$/, '')}.jpg`
}
