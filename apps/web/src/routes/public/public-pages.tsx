import { type CustomerLanguage, isCustomerLanguage } from '@redress/domain/languages/language'
import { lazy, Suspense, useEffect, useState } from 'react'
import { createFormStores, FormProvider } from '../../features/public-form/form-context.tsx'
import { languageFor } from '../../lib/language.ts'
import { CompanyProvider } from '../../public/company-context.tsx'
import { Elsewhere } from '../../public/elsewhere.tsx'
import { Layout } from '../../public/layout.tsx'
import { inLanguage, usePlace } from '../../public/place.ts'
import { TextsProvider } from '../../public/texts-context.tsx'
import { useLimits } from '../../public/uploads/limits.ts'
import { useLeaveWarning } from '../../public/uploads/use-uploads.ts'

const complaintPage = () => import('./complaint-page.tsx')
const StartPage = lazy(() => import('./start-page.tsx').then((m) => ({ default: m.StartPage })))
const ComplaintPage = lazy(() => complaintPage().then((m) => ({ default: m.ComplaintPage })))
const SentPage = lazy(() => import('./sent-page.tsx').then((m) => ({ default: m.SentPage })))
const TrackPage = lazy(() => import('./track-page.tsx').then((m) => ({ default: m.TrackPage })))
const CameraPage = lazy(() => import('./camera-page.tsx').then((m) => ({ default: m.CameraPage })))
const FindPage = lazy(() => import('./find-page.tsx').then((m) => ({ default: m.FindPage })))
const MissingPage = lazy(() => import('./missing-page.tsx').then((m) => ({ default: m.MissingPage })))

/** Every address of the public product. */
export function PublicPages() {
  const place = usePlace()
  const lang = place.pathname.split('/')[2]
  // A language we do not speak becomes English, on the same page.
  if (!isCustomerLanguage(lang)) {
    return <Elsewhere to={inLanguage(lang ? 'en' : languageFor(navigator.languages), place)} />
  }
  return (
    <CompanyProvider>
      <Framed language={lang} />
    </CompanyProvider>
  )
}

/** What follows the language in the address. */
function PageAt({ path }: { path: string }) {
  const [first = '', second = '', ...more] = path.split('/')
  if (more.length > 0) return <MissingPage />
  if (first === 'track' && second) return <TrackPage token={decoded(second)} />
  if (first === 'camera' && second) return <CameraPage token={decoded(second)} />
  switch (path) {
    case '':
      return <StartPage />
    case 'complaint':
      return <ComplaintPage />
    case 'complaint/sent':
      return <SentPage />
    case 'find':
      return <FindPage />
    default:
      return <MissingPage />
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // A mangled address is a lost link like any other.
    return part
  }
}

function Framed({ language }: { language: CustomerLanguage }) {
  const limits = useLimits()
  const path = usePlace().pathname.split('/').slice(3).join('/').replace(/\/$/, '')
  const isForStaff = path.startsWith('camera/')
  const [stores] = useState(() => createFormStores(limits))
  useLeaveWarning(stores.uploads)

  useEffect(() => {
    if (isForStaff) return
    // The form is there when it is wanted, even if the line goes in between.
    const timer = setTimeout(() => void complaintPage().catch(() => undefined), 1_500)
    return () => clearTimeout(timer)
  }, [isForStaff])

  return (
    <TextsProvider language={language}>
      <FormProvider stores={stores}>
        <Layout isForStaff={isForStaff}>
          <Suspense fallback={null}>
            <PageAt path={path} />
          </Suspense>
        </Layout>
      </FormProvider>
    </TextsProvider>
  )
}
