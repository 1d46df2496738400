import { useEffect, useState } from 'react'

type Props = { text: string; label: string; className: string }

/** Drawn here: a secret address is nobody else's business. */
export function QrCode({ text, label, className }: Props) {
  const [picture, setPicture] = useState<string | null>(null)
  useEffect(() => {
    let isCurrent = true
    void import('qrcode')
      .then(({ toString: draw }) => draw(text, { type: 'svg', margin: 2 }))
      .then((svg) => isCurrent && setPicture(`data:image/svg+xml,${encodeURIComponent(svg)}`))
    return () => {
      isCurrent = false
    }
  }, [text])
  return picture === null ? (
    <span className={className} />
  ) : (
    <img src={picture} alt={label} className={className} />
  )
}
