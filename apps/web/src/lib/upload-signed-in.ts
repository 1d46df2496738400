import { ProblemError } from './call.ts'
import { signInAgain } from './sign-in-gate.ts'
import { upload } from './upload.ts'

type Sending = { file: Blob; name: string; onProgress: (share: number) => void }

/** Uploads one file; when the session has ended meanwhile it is renewed and the file sent again. @returns its secret. */
export async function uploadSignedIn({ file, name, onProgress }: Sending): Promise<string> {
  const options = { name, signal: new AbortController().signal, onProgress }
  onProgress(0)
  try {
    return (await upload('POST /api/uploads', file, options)).upload
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'unauthenticated') throw error
    await signInAgain()
    return (await upload('POST /api/uploads', file, options)).upload
  }
}
