import { receiptFor } from '../../features/public-form/receipt-store.ts'
import { SentScreen } from '../../features/public-form/sent-screen.tsx'
import { Elsewhere } from '../../public/elsewhere.tsx'
import { usePlace } from '../../public/place.ts'
import { useTexts } from '../../public/texts-context.tsx'

/**
 * The secret stands behind the #, where no server sees it: in this tab the page shows what was sent,
 * a bookmark of it leads to the tracking page (D11).
 */
export function SentPage() {
  const { language } = useTexts()
  const token = usePlace().hash.slice(1)
  const receipt = receiptFor(token)
  if (receipt) return <SentScreen receipt={receipt} />
  return <Elsewhere to={token ? `/p/${language}/track/${token}` : `/p/${language}/find`} />
}
