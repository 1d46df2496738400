import { type CarKind, type Discipline, disciplinesOf } from '@redress/domain/cars/car'
import { useEffect, useState } from 'react'
import { type KeyBinding, useKeys } from '../../lib/key-bindings.ts'
import { useTexts } from '../../lib/staff-texts.tsx'

function goTo(discipline: Discipline): void {
  document.getElementById(discipline)?.scrollIntoView({ block: 'start' })
  // From its heading Tab leads into the first field.
  document.getElementById(`${discipline}-title`)?.focus({ preventScroll: true })
}

/** G and a digit jump to a discipline (UX 2.6). */
export function useDisciplineKeys(kind: CarKind): void {
  const { t } = useTexts()
  useKeys(
    disciplinesOf(kind).map(
      (discipline): KeyBinding => ({
        strokes: [`g ${discipline.slice(1)}`],
        label: `${discipline.toUpperCase()} ${t(`discipline.${discipline}`)}`,
        run: () => goTo(discipline),
      }),
    ),
  )
}

/** The discipline one is reading: the uppermost that reaches into the upper third of the page. */
export function useReadDiscipline(kind: CarKind): Discipline | null {
  const [inView, setInView] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const watcher = new IntersectionObserver(
      (changes) =>
        setInView((before) => {
          const now = new Set(before)
          for (const { target, isIntersecting } of changes) {
            if (isIntersecting) now.add(target.id)
            else now.delete(target.id)
          }
          return now
        }),
      { rootMargin: '-20% 0px -60% 0px' },
    )
    for (const discipline of disciplinesOf(kind)) {
      const section = document.getElementById(discipline)
      if (section) watcher.observe(section)
    }
    return () => watcher.disconnect()
  }, [kind])
  return disciplinesOf(kind).find((discipline) => inView.has(discipline)) ?? null
}
