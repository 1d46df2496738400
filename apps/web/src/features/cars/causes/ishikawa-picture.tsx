import type { Car } from '@redress/contracts/cars'
import type { CauseKind } from '@redress/domain/cars/cause'
import { causeBranches } from '@redress/domain/cars/cause'
import { type BranchNames, type IshikawaText, ishikawaLayout } from '@redress/domain/cars/ishikawa'
import { markPath } from '@redress/domain/cars/ishikawa-svg'
import { useTexts } from '../../../lib/staff-texts.tsx'
import classes from './ishikawa.module.css'

/** Made smaller than this the words can't be read; the rest is scrolled. */
const smallest = 0.88

/** The tree of Whys as a fishbone; the very picture that is printed, in the colours of the screen (B10). */
export function IshikawaPicture({ car, kinds }: { car: Car; kinds: readonly CauseKind[] }) {
  const { t } = useTexts()
  const names = Object.fromEntries(
    [...causeBranches, 'unsorted' as const].map((branch) => [branch, t(`cause-branch.${branch}`)]),
  ) as BranchNames
  const { width, height, lines, boxes, texts, marks } = ishikawaLayout(car, names, kinds)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reached by the keyboard
    <figure className={classes.figure} tabIndex={0} aria-label={t('cause.picture', { problem: car.title })}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        style={{ minWidth: Math.round(width * smallest) }}
        aria-hidden
      >
        {lines.map((line) => (
          <line
            key={`${line.role} ${line.x1} ${line.y1} ${line.x2} ${line.y2}`}
            x1={line.x1}
            y1={line.y1}
            x2={line.x2}
            y2={line.y2}
            className={classes[line.role]}
          />
        ))}
        {boxes.map(({ x, y, width: wide, height: high, role }) => (
          <rect
            key={`${x} ${y}`}
            x={x}
            y={y}
            width={wide}
            height={high}
            rx={3}
            className={role === 'problem' ? classes.problemBox : classes.branchBox}
          />
        ))}
        {marks.map((mark) => (
          <path
            key={`${mark.x} ${mark.y}`}
            d={markPath(mark)}
            className={mark.status === 'root' ? classes.star : classes.sign}
          />
        ))}
        {texts.map((text) => (
          <text
            key={text.causeId ?? `${text.role} ${text.x} ${text.y}`}
            fontSize={text.size}
            textAnchor={text.anchor}
            className={text.role === 'cause' ? classes[text.status ?? 'suspected'] : classes.strong}
          >
            {linesOf(text).map(({ words, y }) => (
              <tspan key={y} x={text.x} y={y}>
                {words}
              </tspan>
            ))}
          </text>
        ))}
      </svg>
    </figure>
  )
}

function linesOf({ lines, y, lineHeight }: IshikawaText) {
  return lines.map((words, at) => ({ words, y: y + at * lineHeight }))
}
