import { useNavigate } from 'react-router'
import { ComplaintForm } from '../../features/public-form/complaint-form.tsx'
import { keepReceipt } from '../../features/public-form/receipt-store.ts'
import { useTexts } from '../../public/texts-context.tsx'

export function ComplaintPage() {
  const navigate = useNavigate()
  const { language } = useTexts()
  return (
    <ComplaintForm
      onSent={(receipt) => {
        keepReceipt(receipt)
        // Back must not lead into a form that was emptied a moment ago.
        void navigate(`/p/${language}/complaint/sent#${receipt.token}`, { replace: true })
      }}
      onStartAgain={() => void navigate(`/p/${language}/complaint`, { replace: true })}
    />
  )
}
