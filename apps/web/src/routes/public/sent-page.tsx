import { Navigate, useLocation } from 'react-router'
import { receiptFor } from '../../features/public-form/receipt-store.ts'
import { SentScreen } from '../../features/public-form/sent-screen.tsx'
import { useTexts } from '../../public/texts-context.tsx'

/**
 * The secret stands behind the #, where no server sees it: in this tab the page shows what was sent,
 * a bookmark of it leads to the tracking page (D11).
 */
export function SentPage() {
  const { language } = useTexts()
  const token = useLocation().hash.slice(1)
  const receipt = receiptFor(token)
  if (receipt) return <SentScreen receipt={receipt} />
  return <Navigate replace to={token ? `/p/${language}/track/${token}` : `/p/${language}/find`} />
}
