import { FindScreen } from '../../features/tracking/find-screen.tsx'

export function FindPage() {
  return <FindScreen />
}
