import { useParams } from 'react-router'
import { TrackingScreen } from '../../features/tracking/tracking-screen.tsx'

export function TrackPage() {
  return <TrackingScreen token={useParams().token ?? ''} />
}
