import { ComplaintForm } from '../../features/public-form/complaint-form.tsx'
import { keepReceipt } from '../../features/public-form/receipt-store.ts'
import { goTo } from '../../public/place.ts'
import { useTexts } from '../../public/texts-context.tsx'

export function ComplaintPage() {
  const { language } = useTexts()
  return (
    <ComplaintForm
      onSent={(receipt) => {
        keepReceipt(receipt)
        // Back must not lead into a form that was emptied a moment ago.
        goTo(`/p/${language}/complaint/sent#${receipt.token}`, { replace: true })
      }}
      onStartAgain={() => goTo(`/p/${language}/complaint`, { replace: true })}
    />
  )
}
