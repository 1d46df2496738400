import { Button, Textarea } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useKeys } from '../../lib/key-bindings.ts'
import { useMay, useMe } from '../../lib/me.tsx'
import { useNow } from '../../lib/now.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { notify } from '../../ui/notify.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { checkDraft } from './check-draft.ts'
import { Chips } from './chips.tsx'
import classes from './intake.module.css'
import { batchSearch, companyQuery, customerSearch, defectsQuery, productSearch } from './intake.queries.ts'
import { bodyOf, filledLines, type IntakeBody } from './intake-draft.ts'
import { LineFields } from './line-fields.tsx'
import { MoreFields } from './more-fields.tsx'
import { PartyFields } from './party-fields.tsx'
import { OccurrenceFields } from './occurrence-fields.tsx'
import { type PlaceErrors, placeErrors, staleFileErrors } from './place-errors.ts'
import { promises } from './promises.ts'
import { Radar } from './radar.tsx'
import { SimilarPanel } from './similar-panel.tsx'
import { TalkGuide } from './talk-guide.tsx'
import { useChoices } from './use-choices.ts'
import type { Intake } from './use-intake.ts'

type Props = {
  intake: Intake
  mode: 'phone' | 'full'
  sending: boolean
  /** Why the server refused the last try. */
  refusal: unknown
  files: ReactNode
  filesBusy: boolean
  hrefOf: (number: string) => string
  carAt: (number: string) => string
  onRegister: (body: IntakeBody) => void
}

const mostChips = 6
/** From here on there is a place beside the form; below, what is beside it comes after it. */
const besideTheForm = '(min-width: 1024px)'

/** What a colleague takes down: on the phone in speaking order, else all of it at once (UX 2.3, 2.4). */
export function IntakeForm({
  intake,
  mode,
  sending,
  refusal,
  files,
  filesBusy,
  hrefOf,
  carAt,
  onRegister,
}: Props) {
  const texts = useTexts()
  const { t } = texts
  const me = useMe()
  const mayCatalogue = useMay('catalog.write')
  const { draft, set } = intake
  const form = useRef<HTMLFormElement>(null)
  const [found, setFound] = useState<PlaceErrors>({})
  const now = useNow()
  const stale = staleFileErrors(draft.files, texts, now)
  const errors = { ...placeErrors(refusal, texts, filledLines(draft), draft.files), ...found, ...stale }
  const isPhone = mode === 'phone'
  const isWide = useMediaQuery(besideTheForm, true, { getInitialValueInEffect: false })
  const [first] = draft.lines
  const customer = useChoices(draft.customer, customerSearch, (one) => one.name).exact
  const product = useChoices(first?.product ?? '', productSearch, (one) => one.number).exact
  const batch = useChoices(first?.batch ?? '', batchSearch(product?.id ?? ''), (one) => one.number).exact
  const defects = useQuery(defectsQuery).data ?? []
  const chips = defects.slice(0, mostChips)
  const zone = useQuery(companyQuery).data?.timeZone ?? me.timeZone
  const promised = promises(zone, now)
  const offered = [
    ...(promised.today ? [{ value: promised.today, label: t('intake.call-today') }] : []),
    { value: promised.tomorrow, label: t('intake.call-tomorrow') },
    { value: 'mail', label: t('intake.mail-soon') },
  ]

  function register() {
    if (sending || filesBusy) return
    const body = bodyOf(draft, {
      callBack: t('action.promise-title'),
      mailPromise: t('intake.mail-title'),
      evidence: (there, missing) => {
        const list = (items: typeof there) => items.map((item) => t(`evidence-item.${item}`)).join(', ')
        return [
          t('intake.evidence-there', { list: list(there) }),
          ...(missing.length > 0 ? [t('intake.evidence-missing', { list: list(missing) })] : []),
        ].join('\n')
      },
    })
    const faults = checkDraft(draft, body, texts)
    setFound(faults)
    const [place] = Object.keys({ ...faults, ...stale })
    if (place === undefined) return onRegister(body)
    form.current?.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus()
  }
  useKeys([{ strokes: ['mod+enter'], label: t('intake.register'), whileTyping: true, run: register }])

  /** One click beside "Register" must not cost a whole call (AL-4). */
  function empty() {
    intake.startAgain()
    notify(t('intake.emptied'), { label: t('assign.undo'), run: () => set(draft) })
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!event.altKey || event.ctrlKey || event.metaKey) return
    const digit = /^Digit([1-6])$/.exec(event.code)?.[1]
    const defect = digit ? chips[Number(digit) - 1] : undefined
    const attach = form.current?.querySelector<HTMLButtonElement>('[data-attach]')
    if (defect) intake.setLine(0, { defectId: first?.defectId === defect.id ? '' : defect.id })
    else if (event.code === 'KeyA' && attach) attach.click()
    else if (event.code === 'KeyP') {
      const next = offered[offered.findIndex(({ value }) => value === draft.promise) + 1]
      set({ promise: next?.value ?? '' })
    } else return
    event.preventDefault()
  }

  const more = <MoreFields intake={intake} errors={errors} files={files} />
  const radar = (
    <Radar
      intake={intake}
      customerId={customer?.id ?? ''}
      productId={product?.id ?? ''}
      batchId={batch?.id ?? ''}
      complaintAt={hrefOf}
      carAt={carAt}
    />
  )
  const messages = [...new Set(Object.values(errors))]
  return (
    <form
      ref={form}
      noValidate
      className={classes.page}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      <div className={classes.fields}>
        <PartyFields intake={intake} errors={errors} customerId={customer?.id ?? ''} />
        {(isPhone ? draft.lines.slice(0, 1) : draft.lines).map((_, index) => (
          <LineFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
            key={index}
            intake={intake}
            index={index}
            errors={errors}
            mayCatalogue={mayCatalogue}
            withDefect={!isPhone}
            onRemove={draft.lines.length > 1 ? () => intake.removeLine(index) : null}
          />
        ))}
        {isPhone ? (
          chips.length > 0 && (
            <Chips
              label={t('intake.what')}
              chips={chips.map((one, index) => ({
                value: one.id,
                label: one.name,
                keys: `Alt+${index + 1}`,
              }))}
              chosen={first?.defectId ?? ''}
              onChoose={(defectId) => intake.setLine(0, { defectId })}
            />
          )
        ) : (
          <div>
            <Button variant="default" size="compact-md" onClick={intake.addLine}>
              {t('intake.add-line')}
            </Button>
          </div>
        )}
        {!isWide && radar}
        <Textarea
          label={t('intake.wording')}
          data-place="wording"
          required
          autosize
          minRows={isPhone ? 2 : 5}
          maxRows={14}
          maxLength={20_000}
          value={draft.wording}
          error={errors.wording}
          onChange={(event) => set({ wording: event.currentTarget.value })}
        />
        <OccurrenceFields intake={intake} errors={errors} />
        <Chips
          label={t('intake.promise')}
          chips={offered}
          chosen={draft.promise}
          onChoose={(promise) => set({ promise })}
        />
        {isPhone ? (
          <details className={classes.after}>
            <summary>{t('intake.after-call')}</summary>
            <div className={classes.fields}>{more}</div>
          </details>
        ) : (
          more
        )}
        {refusal !== null && <ProblemNotice error={refusal} slim />}
        {messages.length > 0 && (
          <p role="alert" className={classes.faults}>
            {messages.join(' ')}
          </p>
        )}
        <div className={classes.bar} data-mode={mode}>
          <Button onClick={register} loading={sending} disabled={filesBusy} aria-keyshortcuts="Control+Enter">
            {t('intake.register')}
            <kbd className={classes.keys}>
              {t('key-name.mod')}+{t('key-name.enter')}
            </kbd>
          </Button>
          <Button variant="default" onClick={empty}>
            {t('intake.start-again')}
          </Button>
        </div>
      </div>
      <aside className={classes.aside} aria-label={t('intake.aside')}>
        {isPhone && <TalkGuide />}
        {isWide && radar}
        <SimilarPanel
          asked={{
            customer: customer?.id ?? '',
            product: product?.id ?? '',
            batch: batch?.id ?? '',
            q: draft.wording.slice(0, 300),
          }}
          linked={draft.repeatOf}
          onLinked={(repeatOf) => set({ repeatOf })}
          hrefOf={hrefOf}
        />
      </aside>
    </form>
  )
}
