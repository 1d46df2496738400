import { defineConfig } from '@playwright/test'
import { launchOptions } from './src/browser.ts'

/** Pictures for the README; no journey, and started by `npm run redress pictures` alone. */
export default defineConfig({
  testDir: './pictures',
  outputDir: '../../test-results/pictures',
  workers: 1,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    ...(process.env.REDRESS_URL ? { baseURL: process.env.REDRESS_URL } : {}),
    locale: 'en-GB',
    timezoneId: 'Europe/Warsaw',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: await launchOptions(),
  },
})
