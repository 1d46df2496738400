import { type CustomerLanguage, isCustomerLanguage } from '@redress/domain/languages/language'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Navigate, Outlet, Route, Routes, useLocation, useParams } from 'react-router'
import { createFormStores, FormProvider } from '../../features/public-form/form-context.tsx'
import { languageFor } from '../../lib/language.ts'
import { CompanyProvider } from '../../public/company-context.tsx'
import { Layout } from '../../public/layout.tsx'
import { TextsProvider } from '../../public/texts-context.tsx'
import { useLimits } from '../../public/uploads/limits.ts'
import { useLeaveWarning } from '../../public/uploads/use-uploads.ts'

const complaintPage = () => import('./complaint-page.tsx')
const StartPage = lazy(() => import('./start-page.tsx').then((m) => ({ default: m.StartPage })))
const ComplaintPage = lazy(() => complaintPage().then((m) => ({ default: m.ComplaintPage })))
const SentPage = lazy(() => import('./sent-page.tsx').then((m) => ({ default: m.SentPage })))
const TrackPage = lazy(() => import('./track-page.tsx').then((m) => ({ default: m.TrackPage })))
const FindPage = lazy(() => import('./find-page.tsx').then((m) => ({ default: m.FindPage })))
const MissingPage = lazy(() => import('./missing-page.tsx').then((m) => ({ default: m.MissingPage })))

/** Every address of the public product. */
export function PublicPages() {
  return (
    <CompanyProvider>
      <Routes>
        <Route path="/p" element={<Navigate replace to={`/p/${languageFor(navigator.languages)}`} />} />
        <Route path="/p/:lang" element={<InLanguage />}>
          <Route index element={<StartPage />} />
          <Route path="complaint" element={<ComplaintPage />} />
          <Route path="complaint/sent" element={<SentPage />} />
          <Route path="track/:token" element={<TrackPage />} />
          <Route path="find" element={<FindPage />} />
          <Route path="*" element={<MissingPage />} />
        </Route>
        <Route path="*" element={<Navigate replace to="/p" />} />
      </Routes>
    </CompanyProvider>
  )
}

/** The language of the address; one we do not speak becomes English, on the same page. */
function InLanguage() {
  const { lang } = useParams()
  const place = useLocation()
  if (!isCustomerLanguage(lang)) {
    const rest = place.pathname.split('/').slice(3).join('/')
    return <Navigate replace to={`/p/en${rest ? `/${rest}` : ''}${place.search}${place.hash}`} />
  }
  return <Framed language={lang} />
}

function Framed({ language }: { language: CustomerLanguage }) {
  const limits = useLimits()
  const [stores] = useState(() => createFormStores(limits))
  useLeaveWarning(stores.uploads)

  useEffect(() => {
    // The form is there when it is wanted, even if the line goes in between.
    const timer = setTimeout(() => void complaintPage().catch(() => undefined), 1_500)
    return () => clearTimeout(timer)
  }, [])

  return (
    <TextsProvider language={language}>
      <FormProvider stores={stores}>
        <Layout>
          <Suspense fallback={null}>
            <Outlet />
          </Suspense>
        </Layout>
      </FormProvider>
    </TextsProvider>
  )
}
