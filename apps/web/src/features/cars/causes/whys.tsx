import { Button } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import type { CauseKind } from '@redress/domain/cars/cause'
import { lint } from '@redress/domain/cars/linter'
import { useId, useMemo, useRef, useState } from 'react'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { IconPlus } from '../../../ui/icons.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import classes from './causes.module.css'
import { useMoveWhy } from './causes.mutations.ts'
import { NewWhyLine } from './new-why-line.tsx'
import { ReadBack } from './read-back.tsx'
import { useNewWhys } from './use-new-whys.ts'
import { useWhyKeys } from './use-why-keys.ts'
import { WhyDetails } from './why-details.tsx'
import { WhyLine } from './why-line.tsx'
import { whyLines, whyRows } from './why-rows.ts'

type Props = { car: Car; kind: CauseKind; isReadOnly: boolean }

/** The Whys of one kind as an indented list; beside it all about the one that is chosen (CAR-4, B9). */
export function Whys({ car, kind, isReadOnly }: Props) {
  const { t } = useTexts()
  const id = useId()
  const list = useRef<HTMLOListElement>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const fresh = useNewWhys(car, kind)
  const move = useMoveWhy(car.number)
  const rows = useMemo(() => whyRows(car.causes, fresh.all, kind), [car.causes, fresh.all, kind])
  const lines = useMemo(() => whyLines(rows, kind), [rows, kind])
  const findings = useMemo(() => lint(car), [car])
  const current =
    lines.find(({ row }) => row.cause && row.id === chosen) ?? lines.find(({ row }) => row.cause !== null)
  const keys = useWhyKeys({
    kind,
    rows,
    lines,
    list,
    fresh,
    move,
    onEvidence: () => document.getElementById(`${id}-evidence`)?.focus(),
  })
  return (
    <section className={classes.kind} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className={classes.question}>
        {t(`cause-kind.${kind}`)}
      </h3>
      <div className={classes.sides}>
        <div className={classes.tree}>
          {lines.length === 0 && (
            <p className={classes.none}>{t(isReadOnly ? 'cause.none-read' : 'cause.none')}</p>
          )}
          <ol ref={list} className={classes.lines} onFocus={keys.onFocus}>
            {lines.map(({ row, depth, place }) => (
              <li
                key={row.id}
                id={`cause:${row.id}`}
                className={row.id === current?.row.id ? classes.current : classes.line}
                style={{ marginInlineStart: depth * 22 }}
              >
                {row.cause ? (
                  <WhyLine
                    car={car}
                    cause={row.cause}
                    place={place}
                    findings={findings.filter((one) => one.place === `cause:${row.id}`)}
                    isReadOnly={isReadOnly}
                    isChosen={row.id === current?.row.id}
                    onChoose={() => setChosen(row.id)}
                    onKeyDown={keys.onKeyDown(row, isReadOnly)}
                  />
                ) : (
                  row.fresh && (
                    <NewWhyLine
                      why={row.fresh}
                      place={place}
                      fresh={fresh}
                      onKeyDown={keys.onKeyDown(row, isReadOnly)}
                    />
                  )
                )}
              </li>
            ))}
          </ol>
          {fresh.error && <ProblemNotice error={fresh.error} slim />}
          {move.error && <ProblemNotice error={move.error} slim />}
          {!isReadOnly && (
            <>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconPlus size={14} aria-hidden />}
                onClick={() => keys.begin(null)}
              >
                {t('cause.add')}
              </Button>
              <p className={classes.keys}>{t('cause.keys')}</p>
            </>
          )}
          <ReadBack car={car} kind={kind} />
        </div>
        {current?.row.cause && (
          <WhyDetails
            key={current.row.id}
            car={car}
            cause={current.row.cause}
            place={current.place}
            evidenceId={`${id}-evidence`}
            isReadOnly={isReadOnly}
            onBelow={() => keys.begin(current.row.id)}
            onMove={(how) => keys.go(current.row, how)}
          />
        )}
      </div>
    </section>
  )
}
