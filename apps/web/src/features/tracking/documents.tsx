import type { TrackingPage } from '@redress/contracts/public'
import { addressOf } from '../../lib/call.ts'
import { useTexts } from '../../public/texts-context.tsx'
import { FileLinks } from './file-links.tsx'

/** The receipt, and the files that came with the form itself. */
export function Documents({ page, token }: { page: TrackingPage; token: string }) {
  const { t } = useTexts()
  const shownAlready = new Set(page.messages.flatMap(({ files }) => files.map(({ id }) => id)))
  return (
    <section aria-labelledby="documents-title">
      <h2 id="documents-title">{t('track.documents')}</h2>
      <p>
        <a className="button second" href={addressOf('GET /api/public/tracking/:token/receipt', { token })}>
          {t('sent.receipt')}
        </a>
      </p>
      <FileLinks files={page.files.filter(({ id }) => !shownAlready.has(id))} token={token} />
    </section>
  )
}
