import { useEffect, useRef, useState } from 'react'

const side = 96

/** Drawn on a canvas: the content security policy need not allow blob: pictures. */
export function Thumbnail({ file }: { file: File | null }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isDrawn, setIsDrawn] = useState(false)
  const isPicture = file?.type.startsWith('image/') === true

  useEffect(() => {
    if (!file || !isPicture) return
    let isCurrent = true
    createImageBitmap(file, { imageOrientation: 'from-image' })
      .then((picture) => {
        const pen = canvas.current?.getContext('2d')
        if (!isCurrent || !pen) return picture.close()
        const scale = side / Math.min(picture.width, picture.height)
        const [width, height] = [picture.width * scale, picture.height * scale]
        pen.drawImage(picture, (side - width) / 2, (side - height) / 2, width, height)
        picture.close()
        setIsDrawn(true)
      })
      .catch(() => undefined)
    return () => {
      isCurrent = false
    }
  }, [file, isPicture])

  return (
    <span className="thumbnail" aria-hidden="true">
      {isPicture ? <canvas ref={canvas} width={side} height={side} hidden={!isDrawn} /> : null}
      {isDrawn ? null : <FileSign />}
    </span>
  )
}

function FileSign() {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d="M6 3h8l4 4v14H6zM14 3v4h4" strokeLinejoin="round" />
    </svg>
  )
}
