import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import {
  type ComplaintKind,
  complaintKinds,
  type Severity,
  severities,
} from '@redress/domain/complaints/complaint'
import { evidenceItems, kindByChannel } from '@redress/domain/complaints/intake'
import { type Channel, channels } from '@redress/domain/messages/channel'
import type { ReactNode } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ChatFields } from './chat-fields.tsx'
import classes from './intake.module.css'
import type { PlaceErrors } from './place-errors.ts'
import type { Intake } from './use-intake.ts'

type Props = { intake: Intake; errors: PlaceErrors; files: ReactNode }

/** What may wait until after the call (UX 2.3). */
export function MoreFields({ intake, errors, files }: Props) {
  const { t } = useTexts()
  const { draft, set } = intake
  return (
    <>
      <div className={classes.three}>
        <NativeSelect
          label={t('intake.channel')}
          value={draft.channel}
          data={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
          onChange={(event) => set({ channel: event.currentTarget.value as Channel })}
        />
        <NativeSelect
          label={t('intake.kind')}
          value={draft.kind || kindByChannel(draft.channel)}
          data={complaintKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(event) => set({ kind: event.currentTarget.value as ComplaintKind })}
        />
        <TextInput
          type="datetime-local"
          label={t('intake.received-at')}
          description={t('intake.received-at-hint')}
          data-place="receivedAt"
          value={draft.receivedAt}
          error={errors.receivedAt}
          onChange={(event) => set({ receivedAt: event.currentTarget.value })}
        />
      </div>
      <div className={classes.three}>
        {(
          [
            ['contactPosition', 'position', 120],
            ['contactEmail', 'email', 254],
            ['contactPhone', 'phone', 60],
          ] as const
        ).map(([field, words, max]) => (
          <TextInput
            key={field}
            label={t(`intake.${words}`)}
            data-place={field}
            maxLength={max}
            value={draft[field]}
            error={errors[field]}
            onChange={(event) => set({ [field]: event.currentTarget.value })}
          />
        ))}
      </div>
      <div className={classes.three}>
        {(
          [
            ['contactFax', 60],
            ['project', 120],
            ['orderNumber', 60],
          ] as const
        ).map(([field, max]) => (
          <TextInput
            key={field}
            label={t(`fact.${field}`)}
            data-place={field}
            maxLength={max}
            value={draft[field]}
            error={errors[field]}
            onChange={(event) => set({ [field]: event.currentTarget.value })}
          />
        ))}
      </div>
      <div className={classes.pair}>
        <Textarea
          label={t('intake.address')}
          rows={2}
          maxLength={500}
          value={draft.contactAddress}
          onChange={(event) => set({ contactAddress: event.currentTarget.value })}
        />
        <Textarea
          label={t('facts.situation')}
          rows={2}
          maxLength={10_000}
          value={draft.situation}
          onChange={(event) => set({ situation: event.currentTarget.value })}
        />
      </div>
      <div className={classes.three}>
        <TextInput
          label={t('fact.subject')}
          description={t('intake.subject-hint')}
          maxLength={160}
          value={draft.subject}
          onChange={(event) => set({ subject: event.currentTarget.value })}
        />
        <TextInput
          label={t('fact.customersNumber')}
          maxLength={60}
          value={draft.customersNumber}
          onChange={(event) => set({ customersNumber: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('fact.severity')}
          value={draft.severity}
          data={[
            { value: '', label: t('severity.none') },
            ...severities.map((value) => ({ value, label: t(`severity.${value}`) })),
          ]}
          onChange={(event) => set({ severity: event.currentTarget.value as Severity | '' })}
        />
      </div>
      <Checkbox.Group
        label={t('intake.evidence')}
        value={draft.evidence}
        onChange={(chosen) => set({ evidence: evidenceItems.filter((item) => chosen.includes(item)) })}
      >
        <div className={classes.row}>
          {evidenceItems.map((item) => (
            <Checkbox key={item} value={item} label={t(`evidence-item.${item}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <ChatFields intake={intake} errors={errors} />
      {files}
      <Checkbox
        label={t('intake.take-it')}
        checked={draft.takeIt}
        onChange={(event) => set({ takeIt: event.currentTarget.checked })}
      />
    </>
  )
}
