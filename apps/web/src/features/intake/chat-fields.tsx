import { Button, Textarea, TextInput } from '@mantine/core'
import { firstStampIn } from '@redress/domain/complaints/chat-stamp'
import { formatTime } from '@redress/texts/format'
import { useTexts } from '../../lib/staff-texts.tsx'
import classes from './intake.module.css'
import type { PlaceErrors } from './place-errors.ts'
import type { Intake } from './use-intake.ts'

/** A conversation pasted as it is; its own first time is offered as the time of receipt (IN-12). */
export function ChatFields({ intake, errors }: { intake: Intake; errors: PlaceErrors }) {
  const { t, language } = useTexts()
  const { draft, set } = intake
  const stamp = firstStampIn(draft.chat)
  return (
    <>
      <div className={classes.chat}>
        <Textarea
          label={t('intake.chat')}
          description={t('intake.chat-hint')}
          rows={3}
          maxLength={20_000}
          value={draft.chat}
          onChange={(event) => set({ chat: event.currentTarget.value })}
        />
        <TextInput
          type="datetime-local"
          label={t('intake.chat-at')}
          data-place="chat/at"
          required={draft.chat.trim() !== ''}
          value={draft.chatAt}
          error={errors['chat/at']}
          onChange={(event) => set({ chatAt: event.currentTarget.value })}
        />
      </div>
      {stamp && stamp !== draft.chatAt && (
        <div>
          <Button variant="default" size="compact-md" onClick={() => set({ chatAt: stamp })}>
            {t('intake.chat-stamp', { time: formatTime(language, 'UTC', new Date(`${stamp}:00Z`)) })}
          </Button>
        </div>
      )}
    </>
  )
}
