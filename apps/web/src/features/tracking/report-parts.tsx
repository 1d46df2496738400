import type { SharedReports } from '@redress/contracts/car-revisions'
import { useTexts } from '../../public/texts-context.tsx'

type Discipline = SharedReports['reports'][number]['disciplines'][number]
type Props = {
  parts: Discipline[]
  chosen: Discipline[]
  fault: string | null
  onChange: (chosen: Discipline[]) => void
}

/** The parts of the report, each to be ticked. */
export function ReportParts({ parts, chosen, fault, onChange }: Props) {
  const { t } = useTexts()
  return (
    <fieldset
      className={fault ? 'field has-fault' : 'field'}
      aria-describedby={fault ? 'parts-fault' : undefined}
    >
      <legend>{t('track.report-which')}</legend>
      {fault ? (
        <p className="fault" id="parts-fault">
          {fault}
        </p>
      ) : null}
      {parts.map((part) => (
        <label key={part} className="tick" htmlFor={`part-${part}`}>
          <input
            type="checkbox"
            id={`part-${part}`}
            checked={chosen.includes(part)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, part] : chosen.filter((one) => one !== part))
            }
          />
          <span>
            {part.toUpperCase()} · {t(`track.part.${part}`)}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
