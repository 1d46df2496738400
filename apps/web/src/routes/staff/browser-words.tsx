import { Outlet } from 'react-router'
import { browserLanguage, StaffTextsProvider } from '../../lib/staff-texts.tsx'

/** Before anybody has signed in the browser says which language to speak. */
export function BrowserWords() {
  return (
    <StaffTextsProvider language={browserLanguage()}>
      <Outlet />
    </StaffTextsProvider>
  )
}
