import { TrackingScreen } from '../../features/tracking/tracking-screen.tsx'

export function TrackPage({ token }: { token: string }) {
  return <TrackingScreen token={token} />
}
