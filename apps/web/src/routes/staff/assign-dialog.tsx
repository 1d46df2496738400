import { useAssign } from '../../features/complaints/complaints.mutations.ts'
import { ProblemError } from '../../lib/call.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { notify, notifyFailure } from '../../ui/notify.ts'
import { PickDialog } from '../../ui/pick-dialog.tsx'
import { useAblePeople } from './use-able-people.ts'

type Props = { number: string; version: number; onClose: () => void }

/** Who is to be responsible (AN-1). */
export function AssignDialog({ number, version, onClose }: Props) {
  const { t, word } = useTexts()
  const people = useAblePeople()
  const assign = useAssign()

  return (
    <PickDialog
      title={t('assign.title', { number })}
      label={t('pick.responsible')}
      {...people}
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
