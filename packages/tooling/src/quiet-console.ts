import { afterEach } from 'vitest'

// Complaints on the console are findings: a test that means to provoke one replaces console.error itself.
const said: string[] = []

for (const level of ['error', 'warn'] as const) {
  const show = console[level]
  console[level] = (...words: unknown[]) => {
    said.push(`console.${level}: ${words.map(String).join(' ')}`)
    show(...words)
  }
}

afterEach(() => {
  const complaints = said.splice(0)
  if (complaints.length > 0) throw new Error(`The test wrote to the console:\n${complaints.join('\n')}`)
})
