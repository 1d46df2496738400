import type { SubmissionReceipt } from '@redress/contracts/public'
import { ErrorSummary } from '../../public/error-summary.tsx'
import { Page } from '../../public/page.tsx'
import { useTexts } from '../../public/texts-context.tsx'
import { CheckScreen } from './check-screen.tsx'
import type { Fault } from './check-values.ts'
import { FaultsContext } from './faults-context.tsx'
import { PartScreen } from './part-screen.tsx'
import { partOf } from './parts.ts'
import { StartAgain } from './start-again.tsx'
import { useFaults } from './use-faults.ts'
import { useScreens } from './use-screens.ts'
import { useSending } from './use-sending.ts'
import { Where } from './where.tsx'

type Props = { onSent: (receipt: SubmissionReceipt) => void; onStartAgain: () => void }

/** The screens of the form one after the other, and the faults found on them (IN-2, D5). */
export function ComplaintForm({ onSent, onStartAgain }: Props) {
  const { language } = useTexts()
  const screens = useScreens()
  const { at, screen } = screens
  const faults = useFaults(screen)
  const showFaults = (found: readonly Fault[]) => {
    faults.show(found)
    const first = found[0]
    const part = first && partOf(first.field)
    if (part && (at === 'check' || !faults.isHere(first))) screens.go(part, true)
  }
  const sender = useSending({ language, isAtCheck: at === 'check', onSent, onFaults: showFaults })

  const goOn = () => {
    const found = faults.find().filter(faults.isHere)
    if (found.length > 0) return showFaults(found)
    if (faults.elsewhere.length > 0) return showFaults(faults.elsewhere)
    faults.forget()
    screens.go(screens.next)
  }
  const send = () => {
    const found = faults.find()
    if (found.length > 0) showFaults(found)
    else sender.send()
  }

  return (
    <Page
      title={useTitle(screens)}
      screen={`form ${screens.position}`}
      hasErrors={faults.lines.length > 0}
      leaveFocus={faults.lines.length > 0 || (screens.isWide && screens.isFromCheck)}
      above={
        <Where
          position={screens.position}
          count={screens.count}
          back={screens.previous ?? `/p/${language}`}
        />
      }
    >
      <ErrorSummary lines={faults.lines} attempt={faults.attempt} />
      <FaultsContext value={faults.shown}>
        {at === 'check' || !screen ? (
          <CheckScreen sending={sender.sending} onSend={send} onSendAsNew={sender.sendAsNew} />
        ) : (
          <PartScreen
            screen={screen}
            beginAt={screens.isFromCheck && faults.lines.length === 0 ? at : null}
            onContinue={goOn}
          />
        )}
      </FaultsContext>
      <StartAgain onStarted={onStartAgain} />
    </Page>
  )
}

function useTitle({ at, screen, position }: ReturnType<typeof useScreens>): string {
  const { t } = useTexts()
  if (at === 'check' || !screen) return t('part.check')
  if (screen.length > 1) return t(position === 0 ? 'pages.goods' : 'pages.you')
  return t(`part.${at}`)
}
