import { defineConfig } from '@playwright/test'
import { launchOptions } from './src/browser.ts'

const report = process.env.JOURNEYS_REPORT ?? '../../test-results/journeys.json'

export default defineConfig({
  testDir: './src',
  outputDir: '../../test-results/journeys',
  globalSetup: '../../packages/tooling/src/journeys-setup.ts',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: report }]],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/Warsaw',
    // Nothing moves while it is judged.
    contextOptions: { reducedMotion: 'reduce' },
    // Set by the global setup; workers read this file again and find it.
    ...(process.env.REDRESS_URL ? { baseURL: process.env.REDRESS_URL } : {}),
    launchOptions: await launchOptions(),
    // Recording every journey costs as much as the journeys: TRACE=on when one has to be looked into.
    trace: process.env.TRACE === 'on' ? 'on' : 'off',
    screenshot: 'only-on-failure',
  },
})
