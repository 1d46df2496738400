import { useTexts } from '../../lib/staff-texts.tsx'
import { IconLock, IconMail } from '../../ui/icons.ts'
import classes from './composer.module.css'
import { type ComposerDraft, type ComposerMode, isEmpty } from './composer-draft.ts'

type Props = {
  mode: ComposerMode
  mayReply: boolean
  mayNote: boolean
  drafts: Record<ComposerMode, ComposerDraft>
  onMode: (mode: ComposerMode) => void
}

/** The dot says that something unfinished lies in the other mode. */
export function ComposerModes({ mode, mayReply, mayNote, drafts, onMode }: Props) {
  const { t } = useTexts()
  const modes = [
    ...(mayReply ? [{ name: 'message', icon: IconMail } as const] : []),
    ...(mayNote ? [{ name: 'note', icon: IconLock } as const] : []),
  ]
  return (
    // biome-ignore lint/a11y/useSemanticElements: two switches of one composer, no set of fields
    <div className={classes.modes} role="group" aria-label={t('composer.mode')}>
      {modes.map(({ name, icon: Icon }) => (
        <button
          key={name}
          type="button"
          className={classes.mode}
          aria-pressed={mode === name}
          // The composer grows with the focus: it must not move away under a button that is being pressed.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onMode(name)}
        >
          <Icon size={15} stroke={1.8} aria-hidden />
          {t(`composer.${name}`)}
          {mode !== name && !isEmpty(drafts[name]) && (
            <span className={classes.unfinished} role="img" aria-label={t('composer.unfinished')} />
          )}
        </button>
      ))}
      <span className={classes.who}>{t(`composer.${mode}-who`)}</span>
    </div>
  )
}
