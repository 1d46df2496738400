import { Button, Group, Select, Stack, Textarea } from '@mantine/core'
import type { Improvement } from '@redress/contracts/improvements'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { fieldErrors } from '../../lib/field-errors.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { peopleQuery } from '../../lib/people.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/notify.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useAddImprovement, useChangeImprovement } from './improvements.mutations.ts'

/** An idea of our own, or another wording and owner of what is on the list; null makes a new one. */
export function ImprovementForm(props: { improvement: Improvement | null; onClose: () => void }) {
  const { improvement, onClose } = props
  const texts = useTexts()
  const { t } = texts
  const [title, setTitle] = useState(improvement?.title ?? '')
  const [ownerId, setOwnerId] = useState(improvement?.owner?.id ?? null)
  const key = useRef(newIdempotencyKey())
  const people = useQuery(peopleQuery)
  const add = useAddImprovement()
  const change = useChangeImprovement()
  const error = add.error ?? change.error
  const errors = fieldErrors(error, texts)

  function submit(event: FormEvent) {
    event.preventDefault()
    const wish = { title: title.trim(), ownerId }
    const after = {
      onSuccess: () => {
        notify(t('improvements.saved', { title: wish.title }))
        onClose()
      },
      // Corrected words are another deed than the refused ones.
      onError: () => {
        key.current = newIdempotencyKey()
      },
    }
    if (improvement) change.mutate({ ...wish, id: improvement.id, version: improvement.version }, after)
    else add.mutate({ ...wish, key: key.current }, after)
  }

  return (
    <Dialog title={improvement?.title ?? t('improvements.add')} size="32rem" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {error && Object.keys(errors).length === 0 && <ProblemNotice error={error} slim />}
          <Textarea
            data-autofocus
            label={t('improvements.what')}
            autosize
            minRows={2}
            maxLength={160}
            value={title}
            error={errors['title']}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Select
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('filter.clear', { name: t('improvements.owner') }) }}
            label={t('improvements.owner')}
            placeholder={t('improvements.nobody')}
            nothingFoundMessage={t('pick.none')}
            value={ownerId}
            error={errors['ownerId']}
            data={(people.data?.people ?? []).map((one) => ({
              value: one.id,
              label: `${one.name} · ${one.position || t(`role.${one.role}`)}`,
            }))}
            onChange={setOwnerId}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('edit.cancel')}
            </Button>
            <Button type="submit" loading={add.isPending || change.isPending}>
              {t(improvement ? 'edit.save' : 'improvements.add-button')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
