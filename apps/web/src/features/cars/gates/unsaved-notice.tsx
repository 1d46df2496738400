import { useTexts } from '../../../lib/staff-texts.tsx'
import { useUnsaved } from '../../../lib/unsaved.ts'
import classes from './gates.module.css'

/** Beside what is reckoned from the saved sheet: that something typed is not part of it yet. */
export function UnsavedNotice() {
  const { t } = useTexts()
  const unsaved = useUnsaved()
  return (
    <p role="status" className={classes.unsaved}>
      {unsaved && t(`car-score.${unsaved}-hint`)}
    </p>
  )
}
