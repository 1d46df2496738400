import { StartScreen } from '../../features/public-form/start-screen.tsx'

export function StartPage() {
  return <StartScreen />
}
