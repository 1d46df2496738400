import type { PhotoMark } from '@redress/domain/cars/content'
import { isTiny, moveMark } from '@redress/domain/cars/move-marks'
import { type PointerEvent, useRef, useState } from 'react'
import { addressOf } from '../../../lib/call.ts'
import { MarkFigures } from './mark-figures.tsx'
import classes from './photos.module.css'
import type { Drawn } from './use-marks.ts'

type Place = { x: number; y: number }
type Doing = { kind: 'draw'; from: Place; to: Place } | { kind: 'move'; id: string; from: Place; to: Place }

type Props = {
  photoId: string
  name: string
  tool: PhotoMark['shape']
  marks: readonly Drawn[]
  chosen: string | null
  onAdd: (mark: PhotoMark) => void
  onMove: (id: string, to: (mark: PhotoMark) => PhotoMark) => void
  onChoose: (id: string) => void
}

/** The photo with its marks, to draw on with mouse, pen or finger; keys have the list beside it. */
export function DrawingBoard({ photoId, name, tool, marks, chosen, onAdd, onMove, onChoose }: Props) {
  const [size, setSize] = useState({ width: 640, height: 480 })
  const [doing, setDoing] = useState<Doing | null>(null)
  const board = useRef<SVGSVGElement>(null)

  function placeOf(event: PointerEvent): Place {
    const box = board.current?.getBoundingClientRect()
    if (!box || box.width === 0 || box.height === 0) return { x: 0, y: 0 }
    const within = (value: number) => Math.min(Math.max(value, 0), 1)
    return {
      x: within((event.clientX - box.left) / box.width),
      y: within((event.clientY - box.top) / box.height),
    }
  }

  function begin(event: PointerEvent, id: string | null) {
    if (event.button !== 0) return
    event.stopPropagation()
    board.current?.setPointerCapture(event.pointerId)
    const at = placeOf(event)
    if (id) onChoose(id)
    setDoing(id ? { kind: 'move', id, from: at, to: at } : { kind: 'draw', from: at, to: at })
  }

  function end() {
    if (doing?.kind === 'draw') {
      const mark = markOf(tool, doing)
      if (!isTiny(mark)) onAdd(mark)
    } else if (doing && (doing.from.x !== doing.to.x || doing.from.y !== doing.to.y)) {
      onMove(doing.id, (mark) => shifted(mark, doing))
    }
    setDoing(null)
  }

  return (
    <div className={classes.board}>
      <img
        src={addressOf('GET /api/files/:id/preview', { id: photoId })}
        alt={name}
        draggable={false}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
          setSize({ width: naturalWidth, height: naturalHeight })
        }
      />
      <svg
        ref={board}
        aria-hidden
        viewBox={`0 0 ${size.width} ${size.height}`}
        onPointerDown={(event) => begin(event, null)}
        onPointerMove={(event) => doing && setDoing({ ...doing, to: placeOf(event) })}
        onPointerUp={end}
        onPointerCancel={() => setDoing(null)}
      >
        {marks.map(({ id, mark }) => (
          <g
            key={id}
            className={id === chosen ? classes.chosen : classes.mark}
            onPointerDown={(event) => begin(event, id)}
          >
            <MarkFigures
              mark={doing?.kind === 'move' && doing.id === id ? shifted(mark, doing) : mark}
              size={size}
            />
          </g>
        ))}
        {doing?.kind === 'draw' && tool !== 'text' && <MarkFigures mark={markOf(tool, doing)} size={size} />}
      </svg>
    </div>
  )
}

function markOf(shape: PhotoMark['shape'], { from, to }: { from: Place; to: Place }): PhotoMark {
  // Words stand where one lets go.
  const start = shape === 'text' ? to : from
  return { shape, x1: start.x, y1: start.y, x2: to.x, y2: to.y, text: '' }
}

function shifted(mark: PhotoMark, { from, to }: { from: Place; to: Place }): PhotoMark {
  return moveMark(mark, to.x - from.x, to.y - from.y)
}
