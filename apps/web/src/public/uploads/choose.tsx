import { useRef } from 'react'

type Props = {
  label: string
  onFiles: (files: Iterable<File>) => void
  /** Pictures, unless more is said. */
  accept?: string
  id?: string
  /** Opens the camera: one photo at a time. */
  camera?: boolean
  look?: string
  button?: React.Ref<HTMLButtonElement>
}

/** A real button that opens the browser's own dialogue; the bare input can't be worded in our languages. */
export function Choose({
  label,
  onFiles,
  accept = 'image/*',
  id,
  camera = false,
  look = 'button second',
  button,
}: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" id={id} ref={button} className={look} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={!camera}
        aria-label={label}
        accept={accept}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={(event) => {
          onFiles(Array.from(event.target.files ?? []))
          // The same file may be chosen again after it was removed.
          event.target.value = ''
        }}
      />
    </>
  )
}
