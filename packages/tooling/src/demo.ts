import { createHash, randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { openFileStore } from '@redress/api/features/files/open-file-store'
import { demoEmails, demoPassword } from '@redress/api/features/identity/demo-accounts'
import { hashPassword } from '@redress/api/features/identity/passwords'
import { readEnv } from '@redress/api/platform/env'
import { loadDemoIfEmpty } from '@redress/prisma/builders/demo/load'

type Demo = {
  ownerUrl: string
  /** As the application gets it. */
  env: NodeJS.ProcessEnv
  /** This many synthetic complaints on top of the company's own story. */
  complaints: number | null
  progress(line: string): void
}

/** The demo's data comes from the database package; passwords and files are kept the way the application does it. */
export async function loadDemo({ ownerUrl, env, complaints, progress }: Demo): Promise<void> {
  const settings = readEnv(env)
  const store = await openFileStore(settings)
  await loadDemoIfEmpty({
    ownerUrl,
    passwordHash: await hashPassword(demoPassword),
    ...(complaints === null ? {} : { complaints }),
    progress,
    async storeFile(bytes: Uint8Array) {
      const hash = createHash('sha256').update(bytes).digest('hex')
      const temporary = path.join(store.temporaryFolder, randomUUID())
      await writeFile(temporary, bytes)
      await store.keep(temporary, hash)
      return hash
    },
  })
}

export function logInLines(): string[] {
  return [`Demo log-ins, all with the password ${demoPassword}:`, `  ${demoEmails.join('\n  ')}`]
}
