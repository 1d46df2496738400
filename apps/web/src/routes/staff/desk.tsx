import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Navigate, Outlet, useLocation, useNavigate } from 'react-router'
import { Frame } from '../../features/frame/frame.tsx'
import { KeysSheet } from '../../features/frame/keys-sheet.tsx'
import { UserMenu } from '../../features/frame/user-menu.tsx'
import { useSendWaiting } from '../../features/intake/use-send-waiting.ts'
import { useSignOut } from '../../features/session/session.mutations.ts'
import { meQuery, signInOptionsQuery } from '../../features/session/session.queries.ts'
import { ProblemError } from '../../lib/call.ts'
import { setSingleKeys, useKeys } from '../../lib/key-bindings.ts'
import { MeProvider, useMay, useMe } from '../../lib/me.tsx'
import { useGateClosed } from '../../lib/sign-in-gate.ts'
import { browserLanguage, StaffTextsProvider, useTexts } from '../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Toasts } from '../../ui/toasts.tsx'
import { paths } from '../paths.ts'
import { DeskSearch } from './desk-search.tsx'
import { NewComplaintMenu } from './new-complaint-menu.tsx'
import { useLiveUpdates } from './use-live-updates.ts'
import { useNavigation } from './use-navigation.ts'

const SignInAgain = lazy(async () => ({
  default: (await import('../../features/session/sign-in-again.tsx')).SignInAgain,
}))

/** Everything behind the sign-in: who is here, in which language, and the frame round the page. */
export function Desk() {
  const me = useQuery(meQuery)
  const location = useLocation()
  if (me.data) {
    return (
      <MeProvider me={me.data}>
        <StaffTextsProvider language={me.data.language}>
          <DeskFrame />
        </StaffTextsProvider>
      </MeProvider>
    )
  }
  if (me.error instanceof ProblemError && me.error.code === 'unauthenticated') {
    const next =
      location.pathname === '/' ? '' : `?next=${encodeURIComponent(location.pathname + location.search)}`
    return <Navigate to={paths.signIn + next} replace />
  }
  if (!me.error) return null
  return (
    <StaffTextsProvider language={browserLanguage()}>
      <main style={{ padding: 24 }}>
        <ProblemNotice error={me.error} onRetry={() => me.refetch()} />
      </main>
    </StaffTextsProvider>
  )
}

function DeskFrame() {
  const { t } = useTexts()
  const me = useMe()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const [showKeys, setShowKeys] = useState(false)
  const { connected } = useLiveUpdates()
  const navigation = useNavigation()
  const options = useQuery(signInOptionsQuery)
  const gateClosed = useGateClosed()
  const mayCreate = useMay('complaint.create')
  useSendWaiting(me.id)
  const leave = () => navigate(paths.signIn, { replace: true })
  const signOut = useSignOut(leave)

  useEffect(() => {
    document.documentElement.dataset.density = me.preferences.density
    setSingleKeys(me.preferences.singleKeys)
  }, [me.preferences])
  // The page the focus was on is gone: it goes on at the beginning of the new one, never nowhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs whenever the page changes
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) {
        document.getElementById('main')?.focus({ preventScroll: true })
      }
    })
    return () => cancelAnimationFrame(frame)
  }, [pathname])
  useKeys([
    { strokes: ['?'], label: t('key.keys'), run: () => setShowKeys(true) },
    ...(mayCreate
      ? [
          { strokes: ['n'], label: t('key.new'), run: () => navigate(paths.newComplaint) },
          { strokes: ['shift+n'], label: t('key.new-call'), run: () => navigate(paths.newCall) },
        ]
      : []),
    { strokes: ['g t'], label: t('key.today'), run: () => navigate(paths.today) },
    { strokes: ['g i'], label: t('key.inbox'), run: () => navigate(paths.home) },
  ])

  return (
    <Frame
      navigation={navigation}
      demo={options.data?.demo ?? false}
      offline={!connected}
      search={<DeskSearch />}
      userMenu={
        <>
          {mayCreate && <NewComplaintMenu />}
          <UserMenu
            accountHref={paths.account}
            onKeys={() => setShowKeys(true)}
            onSignOut={() => signOut.mutate()}
          />
        </>
      }
    >
      <Outlet />
      <Toasts />
      {showKeys && <KeysSheet onClose={() => setShowKeys(false)} />}
      <Suspense fallback={null}>{gateClosed && <SignInAgain onLeave={leave} />}</Suspense>
    </Frame>
  )
}
