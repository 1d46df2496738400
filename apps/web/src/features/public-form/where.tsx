import { Link } from '../../public/link.tsx'
import { useTexts } from '../../public/texts-context.tsx'

type Props = { position: number; count: number; back: string }

/** The way back, and how far it still is: an honest length (D22). */
export function Where({ position, count, back }: Props) {
  const { t } = useTexts()
  return (
    <div className="where-am-i">
      <Link className="back" to={back}>
        {t('page.back')}
      </Link>
      <p className="part-count">{t('form.part', { part: position + 1, parts: count })}</p>
      <progress className="way" aria-hidden="true" max={count} value={position + 1} />
    </div>
  )
}
