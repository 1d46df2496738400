import { Checkbox, NativeSelect, Skeleton } from '@mantine/core'
import { type CustomerLanguage, customerLanguages, languageNames } from '@redress/domain/languages/language'
import { formatTime } from '@redress/texts/format'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addressOf } from '../../lib/call.ts'
import { useMay, useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import classes from './documents.module.css'
import { documentsQuery } from './documents.queries.ts'
import { Paper } from './paper.tsx'

/** Every paper of one complaint (DOC): kept ones as they went out, the others drawn when they are wanted. */
export function DocumentsTab({ number }: { number: string }) {
  const { t, language: own } = useTexts()
  const { timeZone } = useMe()
  const mayAudit = useMay('complaint.audit')
  const query = useQuery(documentsQuery(number))
  const waiting = useDelayed(query.isPending)
  const [language, setLanguage] = useState<CustomerLanguage>(own)
  const [notes, setNotes] = useState(false)
  const time = (at: string) => formatTime(own, timeZone, new Date(at))
  const params = { number }
  const drawnAs = `?language=${language}`

  if (query.error && !query.data) {
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
  }
  if (!query.data) return waiting ? <Skeleton height={260} m={20} /> : null
  const { receipt, replies, packs } = query.data
  const [lastPack] = packs
  return (
    <div className={classes.documents}>
      <NativeSelect
        className={classes.language}
        label={t('documents.language')}
        value={language}
        onChange={({ currentTarget: { value } }) =>
          setLanguage(customerLanguages.find((one) => one === value) ?? own)
        }
        data={customerLanguages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <ul className={classes.papers}>
        <Paper
          name={t('documents.card')}
          hint={t('documents.card-hint')}
          when={t('documents.made-anew')}
          href={addressOf('GET /api/complaints/:number/card', params) + drawnAs}
        />
        <Paper
          name={t('documents.evidence')}
          hint={t('documents.evidence-hint')}
          when={t('documents.made-anew')}
          href={`${addressOf('GET /api/complaints/:number/evidence-print', params)}${drawnAs}&notes=${notes}`}
        >
          <Checkbox
            className={classes.notes}
            size="xs"
            label={t('documents.with-notes')}
            checked={notes}
            onChange={(event) => setNotes(event.currentTarget.checked)}
          />
        </Paper>
        <Paper
          name={t('documents.receipt-paper')}
          when={receipt ? t('documents.made-at', { time: time(receipt.at) }) : t('documents.made-anew')}
          href={addressOf('GET /api/complaints/:number/receipt', params)}
        />
        {replies.map((letter) => (
          <Paper
            key={letter.fileId}
            name={t('documents.reply', { number: letter.number })}
            when={t('documents.sent-at', { time: time(letter.at) })}
            href={addressOf('GET /api/files/:id', { id: letter.fileId })}
          />
        ))}
        {mayAudit && (
          <Paper
            isZip
            name={t('documents.pack')}
            hint={t('documents.pack-hint')}
            when={
              lastPack
                ? t('documents.drawn-by', { name: lastPack.by, time: time(lastPack.at) })
                : t('documents.never-drawn')
            }
            href={addressOf('GET /api/complaints/:number/audit-pack', params) + drawnAs}
          />
        )}
      </ul>
    </div>
  )
}
