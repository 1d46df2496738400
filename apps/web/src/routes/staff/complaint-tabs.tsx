import { Button } from '@mantine/core'
import type { Complaint } from '@redress/contracts/complaints'
import { useQuery } from '@tanstack/react-query'
import { actionsOfComplaintQuery } from '../../features/actions/actions.queries.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { LinkTabs } from '../../ui/link-tabs.tsx'
import { paths } from '../paths.ts'

type Props = {
  record: Complaint
  tab: 'timeline' | 'evidence' | 'actions' | 'judgement' | 'reply' | 'documents'
  state: unknown
  /** Opens the facts where there is no room for them beside the timeline. */
  onFacts: (() => void) | null
}

export function ComplaintTabs({ record, tab, state, onFacts }: Props) {
  const { t } = useTexts()
  const { number } = record
  const actions = useQuery(actionsOfComplaintQuery(number))
  const tabs = [
    { name: 'timeline', to: paths.complaint(number) },
    { name: 'judgement', to: paths.judgement(number) },
    { name: 'evidence', to: paths.evidence(number), count: record.files.length },
    {
      name: 'actions',
      to: paths.actionsOf({ kind: 'complaint', number }),
      count: actions.data?.actions.length ?? null,
    },
    { name: 'reply', to: paths.reply(number) },
    { name: 'documents', to: paths.documents(number) },
  ] as const
  return (
    <LinkTabs
      label={t('tab.title')}
      tabs={tabs.map((one) => ({ ...one, label: t(`tab.${one.name}`) }))}
      current={tab}
      state={state}
    >
      {onFacts && (
        <Button size="compact-sm" variant="default" onClick={onFacts}>
          {t('facts.title')}
        </Button>
      )}
    </LinkTabs>
  )
}
