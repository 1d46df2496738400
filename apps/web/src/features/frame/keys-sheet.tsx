import { Kbd } from '@mantine/core'
import { activeBindings } from '../../lib/key-bindings.ts'
import { useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import classes from './keys-sheet.module.css'

/** Lists what is bound on the page behind it, so that the sheet can't promise a key that does nothing. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const { t, word } = useTexts()
  const { singleKeys } = useMe().preferences
  return (
    <Dialog title={t('keys.title')} size="30rem" onClose={onClose}>
      {!singleKeys && <p className={classes.off}>{t('keys.off')}</p>}
      <dl className={classes.keys}>
        {activeBindings().map((binding) => (
          <div key={binding.strokes.join()} className={classes.line}>
            <dt className={classes.strokes}>
              {binding.strokes.map((stroke) => (
                <span key={stroke} className={classes.stroke}>
                  {stroke.split(/[ +]/).map((key) => (
                    <Kbd key={key}>{word('key-name', key) ?? key.toUpperCase()}</Kbd>
                  ))}
                </span>
              ))}
            </dt>
            <dd className={classes.does}>{binding.label}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
