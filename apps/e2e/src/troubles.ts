import type { BrowserContext } from '@playwright/test'

export type Troubles = {
  /** Listens to every page of this window, also to those opened later. */
  watch(context: BrowserContext): Promise<void>
  /** A refused request or a lost line is reported by the browser itself; a journey that causes one says so. */
  expect(pattern: RegExp): void
  /** What was reported and nobody expected. */
  unexpected(): string[]
}

/** Everything a browser reports that no journey may cause: errors, warnings, dialogs, breaches of the CSP. */
export function makeTroubles(): Troubles {
  const seen: string[] = []
  const expected: RegExp[] = []
  return {
    async watch(context) {
      context.on('weberror', (error) => seen.push(`error: ${error.error().stack ?? error.error().message}`))
      context.on('console', (line) => {
        if (line.type() !== 'error' && line.type() !== 'warning') return
        seen.push(`console ${line.type()}: ${line.text()} (${line.location().url})`)
      })
      context.on('dialog', (dialog) => {
        seen.push(`dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) =>
          console.error(`CSP ${event.violatedDirective} ${event.blockedURI}`),
        )
      })
    },
    expect: (pattern) => expected.push(pattern),
    unexpected: () => seen.filter((line) => !expected.some((pattern) => pattern.test(line))),
  }
}
