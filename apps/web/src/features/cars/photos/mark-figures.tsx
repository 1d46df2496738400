import type { PhotoMark } from '@redress/domain/cars/content'
import { figuresOf } from '@redress/domain/cars/photo-marks'
import { createElement } from 'react'

const reactNames: Readonly<Record<string, string>> = {
  'stroke-width': 'strokeWidth',
  'stroke-linecap': 'strokeLinecap',
  'stroke-linejoin': 'strokeLinejoin',
  'font-size': 'fontSize',
  'font-family': 'fontFamily',
}

type Props = { mark: PhotoMark; size: { width: number; height: number } }

/** A mark as the copy will show it: both are drawn from the same figures. */
export function MarkFigures({ mark, size }: Props) {
  return figuresOf(mark, size).map(({ tag, attributes, words }, index) =>
    createElement(
      tag,
      {
        ...Object.fromEntries(
          Object.entries(attributes).map(([name, value]) => [reactNames[name] ?? name, value]),
        ),
        key: String(index),
      },
      words,
    ),
  )
}
