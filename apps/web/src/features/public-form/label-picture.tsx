import { useTexts } from '../../public/texts-context.tsx'

/** A drawn label with the batch number ringed; the example number reads the same in every language. */
export function LabelPicture() {
  const { t } = useTexts()
  return (
    <svg className="label-picture" viewBox="0 0 320 168" role="img" aria-label={t('batch.picture')}>
      <rect className="paper" x="2" y="2" width="316" height="164" rx="8" />
      <text x="20" y="36" className="large">
        KEYPAD 4×4
      </text>
      <text x="20" y="60">
        P/N NK-2204-B
      </text>
      <rect className="ring" x="12" y="74" width="190" height="38" rx="19" />
      <text x="26" y="99" className="large">
        LOT 24B-0117
      </text>
      <text x="20" y="138">
        QTY 250
      </text>
      <g className="bars">
        {bars.map(([x, width]) => (
          <rect key={x} x={x} y="122" width={width} height="30" />
        ))}
      </g>
      <path className="ring" d="M262 60 C 262 88, 240 93, 212 93 M222 85 L211 93 L222 101" />
      <circle className="ring" cx="262" cy="42" r="18" />
      <text x="262" y="50" textAnchor="middle" className="large">
        ?
      </text>
    </svg>
  )
}

const bars: [number, number][] = [
  [150, 3],
  [156, 2],
  [161, 5],
  [169, 2],
  [174, 4],
  [182, 2],
  [187, 3],
  [194, 6],
  [203, 2],
  [208, 3],
  [215, 5],
  [223, 2],
  [228, 2],
  [234, 6],
  [243, 3],
  [250, 2],
  [255, 5],
  [263, 3],
  [270, 2],
  [276, 4],
  [284, 3],
  [291, 2],
  [296, 4],
]
