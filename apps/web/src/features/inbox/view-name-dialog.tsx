import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core'
import type { SavedView } from '@redress/contracts/saved-views'
import { type FormEvent, useRef, useState } from 'react'
import { fieldErrors } from '../../lib/field-errors.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/notify.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useChangeView, useSaveView } from './saved-views.queries.ts'

type Props = {
  /** The view to be renamed; null keeps the present filters under a new name. */
  view: SavedView | null
  /** Address of the filters behind `/inbox/`. */
  query: string
  onClose: () => void
}

/** A name for what is filtered, and who may use it (A4). */
export function ViewNameDialog({ view, query, onClose }: Props) {
  const texts = useTexts()
  const { t } = texts
  const [name, setName] = useState(view?.name ?? '')
  const [shared, setShared] = useState(view?.shared ?? false)
  const key = useRef(newIdempotencyKey())
  const save = useSaveView()
  const change = useChangeView()
  const error = save.error ?? change.error
  const errors = fieldErrors(error, texts)

  function submit(event: FormEvent) {
    event.preventDefault()
    const wish = { name: name.trim(), shared }
    const after = {
      onSuccess: () => {
        notify(t('saved-view.saved', { name: wish.name }))
        onClose()
      },
      // Another name is another deed than the refused one.
      onError: () => {
        key.current = newIdempotencyKey()
      },
    }
    if (view) change.mutate({ ...wish, id: view.id, version: view.version }, after)
    else save.mutate({ ...wish, query, key: key.current }, after)
  }

  return (
    <Dialog
      title={view ? t('saved-view.menu', { name: view.name }) : t('saved-view.title')}
      size="26rem"
      onClose={onClose}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {error && !errors['name'] && <ProblemNotice error={error} slim />}
          <TextInput
            data-autofocus
            label={t('saved-view.name')}
            maxLength={60}
            value={name}
            error={errors['name']}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Checkbox
            label={t('saved-view.shared')}
            checked={shared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('edit.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending || change.isPending}>
              {t('edit.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
