import type { TrackingPage } from '@redress/contracts/public'
import { formatSize } from '@redress/texts/format'
import { addressOf } from '../../lib/call.ts'
import { useTexts } from '../../public/texts-context.tsx'

type Props = { files: TrackingPage['files']; token: string }

/** Files as downloads, pictures with a small view made by the server. */
export function FileLinks({ files, token }: Props) {
  const { language } = useTexts()
  if (files.length === 0) return null
  return (
    <ul className="file-links">
      {files.map(({ id, name, size, hasPreview }) => (
        <li key={id}>
          <a href={addressOf('GET /api/public/tracking/:token/files/:id', { token, id })} download={name}>
            {hasPreview ? (
              <img
                src={addressOf('GET /api/public/tracking/:token/files/:id/preview', { token, id })}
                alt=""
                loading="lazy"
                width="72"
                height="72"
              />
            ) : null}
            <span>
              <span className="file-name">{name}</span>{' '}
              <span className="hint">{formatSize(language, size)}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
