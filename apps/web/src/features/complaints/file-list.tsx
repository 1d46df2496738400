import type { Attachment } from '@redress/contracts/files'
import { formatSize } from '@redress/texts/format'
import { addressOf } from '../../lib/call.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconPaperclip } from '../../ui/icons.ts'
import classes from './file-list.module.css'

/** Files of one message: small pictures where the server made one, else the name. */
export function FileList({ files }: { files: Attachment[] }) {
  const { language } = useTexts()
  return (
    <ul className={classes.files}>
      {files.map((file) => (
        <li key={file.id}>
          <a href={addressOf('GET /api/files/:id', { id: file.id })} className={classes.file} download>
            {file.hasPreview ? (
              <img
                src={addressOf('GET /api/files/:id/preview', { id: file.id })}
                alt=""
                className={classes.picture}
                loading="lazy"
              />
            ) : (
              <IconPaperclip size={14} aria-hidden />
            )}
            <span className={classes.name}>{file.name}</span>
            <span className={classes.size}>{formatSize(language, file.size)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
