import { Link } from 'react-router'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconCheck } from '../../ui/icons.ts'
import { type ImportStage, importStages } from './stage.ts'
import classes from './stage-rail.module.css'

type Props = {
  current: ImportStage
  open: ImportStage[]
  hrefOf: (stage: ImportStage) => string
}

/** The four stages in a row: where one is, what is behind, what can be gone back to. */
export function StageRail({ current, open, hrefOf }: Props) {
  const { t } = useTexts()
  const at = importStages.indexOf(current)
  return (
    <nav aria-label={t('journal.stages')}>
      <ol className={classes.rail}>
        {importStages.map((stage, index) => (
          <li key={stage} className={classes.stage} data-state={stateOf(index, at)}>
            <span className={classes.mark} aria-hidden>
              {index < at ? <IconCheck size={14} /> : index + 1}
            </span>
            {open.includes(stage) && stage !== current ? (
              <Link to={hrefOf(stage)} replace>
                {t(`journal.stage.${stage}`)}
              </Link>
            ) : (
              <span aria-current={stage === current ? 'step' : undefined}>{t(`journal.stage.${stage}`)}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function stateOf(index: number, at: number) {
  if (index === at) return 'current'
  return index < at ? 'behind' : 'ahead'
}
