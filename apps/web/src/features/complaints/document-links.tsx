import { Button, TextInput } from '@mantine/core'
import type { Complaint } from '@redress/contracts/complaints'
import { useState } from 'react'
import { addressOf } from '../../lib/call.ts'
import { copyText } from '../../lib/copy-text.ts'
import { useMay } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconFileTypePdf, IconLink } from '../../ui/icons.ts'
import { notify } from '../../ui/notify.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useTrackingLink } from './complaints.mutations.ts'
import classes from './document-links.module.css'

/** The receipt, and the customer's own page to be read out or copied. */
export function DocumentLinks({ record }: { record: Complaint }) {
  const { t } = useTexts()
  const mayReply = useMay('complaint.reply')
  const link = useTrackingLink(record.number)
  const [shown, setShown] = useState<string | null>(null)

  async function copyLink() {
    const { url } = await link.mutateAsync()
    if (await copyText(url)) notify(t('documents.link-copied'))
    else setShown(url)
  }

  return (
    <div className={classes.links}>
      <Button
        component="a"
        href={addressOf('GET /api/complaints/:number/receipt', { number: record.number })}
        download
        size="compact-md"
        variant="default"
        leftSection={<IconFileTypePdf size={16} stroke={1.6} aria-hidden />}
      >
        {t('documents.receipt')}
      </Button>
      {mayReply && (
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconLink size={16} stroke={1.6} aria-hidden />}
          loading={link.isPending}
          onClick={() => copyLink().catch(() => undefined)}
        >
          {t('documents.copy-link')}
        </Button>
      )}
      {link.error && <ProblemNotice error={link.error} slim />}
      {shown && (
        <TextInput
          autoFocus
          readOnly
          label={t('documents.link')}
          value={shown}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  )
}
