import { may } from '@redress/domain/identity/permissions'
import { useQuery } from '@tanstack/react-query'
import { useAssign } from '../../features/complaints/complaints.mutations.ts'
import { peopleQuery } from '../../features/inbox/inbox.queries.ts'
import { ProblemError } from '../../lib/call.ts'
import { useMay, useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { notify, notifyFailure } from '../../ui/notify.ts'
import { PickDialog } from '../../ui/pick-dialog.tsx'

type Props = { number: string; version: number; onClose: () => void }

/** Who is to be responsible; without the right to assign others, only oneself (AN-1). */
export function AssignDialog({ number, version, onClose }: Props) {
  const { t, word } = useTexts()
  const me = useMe()
  const mayOthers = useMay('complaint.assign')
  const people = useQuery(peopleQuery)
  const assign = useAssign()
  // Oneself first: that is what is meant most often.
  const able = (people.data?.people ?? [])
    .filter((person) => may(person.role, 'complaint.take') && (mayOthers || person.id === me.id))
    .sort((a, b) => Number(b.id === me.id) - Number(a.id === me.id))

  return (
    <PickDialog
      title={t('assign.title', { number })}
      label={t('pick.responsible')}
      loading={people.isPending}
      choices={able.map((p) => ({
        id: p.id,
        label: p.id === me.id ? t('assign.me', { name: p.name }) : p.name,
        hint: p.position || t(`role.${p.role}`),
      }))}
      onPick={(choice) => {
        onClose()
        assign.mutate(
          { number, version, userId: choice.id },
          {
            onSuccess: (record) =>
              notify(t('assign.done', { number, name: record.responsible?.name ?? choice.label })),
            onError: (error) => {
              const why = error instanceof ProblemError ? word('problem', error.code) : null
              notifyFailure(`${t('assign.failed', { number })} ${why ?? ''}`.trim())
            },
          },
        )
      }}
      onClose={onClose}
    />
  )
}
