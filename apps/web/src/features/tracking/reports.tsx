import type { SharedReports } from '@redress/contracts/car-revisions'
import { formatTime } from '@redress/texts/public/reader-dates'
import { addressOf } from '../../lib/call.ts'
import { readersZone } from '../../public/readers-zone.ts'
import { useTexts } from '../../public/texts-context.tsx'
import { ReportAnswer } from './report-answer.tsx'
import { useReports } from './use-reports.ts'

type Report = SharedReports['reports'][number]

/** The reports we sent, the newest to be accepted or sent back (CU-2, CAR-7). */
export function Reports({ token, stamp }: { token: string; stamp: string }) {
  const { t } = useTexts()
  const { reports, show } = useReports(token, stamp)
  const [newest, ...earlier] = reports
  if (!newest) return null
  return (
    <section aria-labelledby="reports-title" className="card">
      <h2 id="reports-title">{t('track.reports-title')}</h2>
      <ReportFiles report={newest} token={token} />
      {newest.canAnswer ? (
        <ReportAnswer key={newest.id} report={newest} token={token} onAnswered={show} />
      ) : (
        <Outcome report={newest} />
      )}
      {earlier.length > 0 ? (
        <details>
          <summary>{t('track.report-earlier')}</summary>
          {earlier.map((report) => (
            <div key={report.id}>
              <ReportFiles report={report} token={token} />
              <Outcome report={report} />
            </div>
          ))}
        </details>
      ) : null}
    </section>
  )
}

function ReportFiles({ report, token }: { report: Report; token: string }) {
  const { t, language } = useTexts()
  const name = t('track.report-name', {
    report: `${report.kind === 'eight_d' ? '8D' : '4D'} ${report.number}`,
    revision: String(report.revision),
  })
  return (
    <>
      <p>
        <strong>{name}</strong>{' '}
        <span className="hint">
          {t('track.reply-sent', { time: formatTime(language, readersZone(), new Date(report.sentAt)) })}
        </span>
      </p>
      <div className="buttons">
        {report.files.map(({ id, name: file, mediaType }) => (
          <a
            key={id}
            className="button second"
            download={file}
            href={addressOf('GET /api/public/tracking/:token/files/:id', { token, id })}
          >
            {t(mediaType === 'application/pdf' ? 'track.report-pdf' : 'track.report-workbook')}
          </a>
        ))}
      </div>
    </>
  )
}

function Outcome({ report }: { report: Report }) {
  const { t, language } = useTexts()
  if (!report.answeredAt) return <p className="hint">{t('track.report-older')}</p>
  const time = formatTime(language, readersZone(), new Date(report.answeredAt))
  return (
    <p className="notice good" role="status">
      {t(report.status === 'accepted' ? 'track.report-accepted' : 'track.report-returned', { time })}
    </p>
  )
}
