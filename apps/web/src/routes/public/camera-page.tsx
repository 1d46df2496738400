import { CameraScreen } from '../../features/camera/camera-screen.tsx'

export function CameraPage({ token }: { token: string }) {
  return <CameraScreen key={token} token={token} />
}
