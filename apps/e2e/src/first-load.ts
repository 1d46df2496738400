import { chromium, type Page } from '@playwright/test'
import { launchOptions } from './browser.ts'

// For `npm run bench`: node first-load.ts <address> <cookie>. Counts what the network panel of a browser would show.

const [address = '', cookie = ''] = process.argv.slice(2)
const [cookieName = '', cookieValue = ''] = cookie.split('=')

type Loaded = { page: string; kind: 'public' | 'staff'; scriptKb: number; styleKb: number; fontKb: number }

async function load(
  page: Page,
  name: string,
  kind: Loaded['kind'],
  path: string,
  ready: string,
): Promise<Loaded> {
  const bytes = { Script: 0, Stylesheet: 0, Font: 0 }
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  const types = new Map<string, string>()
  client.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId)
    if (type === 'Script' || type === 'Stylesheet' || type === 'Font') bytes[type] += encodedDataLength
  })
  await page.goto(address + path)
  await page.locator(ready).first().waitFor()
  await page.waitForLoadState('networkidle')
  return {
    page: name,
    kind,
    scriptKb: bytes.Script / 1000,
    styleKb: bytes.Stylesheet / 1000,
    fontKb: bytes.Font / 1000,
  }
}

const browser = await chromium.launch(await launchOptions())
try {
  const results: Loaded[] = []
  const fresh = async (...args: [string, Loaded['kind'], string, string]) => {
    const context = await browser.newContext({ baseURL: address })
    if (args[1] === 'staff')
      await context.addCookies([{ name: cookieName, value: cookieValue, url: address }])
    results.push(await load(await context.newPage(), ...args))
    await context.close()
  }
  await fresh('public form', 'public', '/p/en/complaint', 'h1')
  await fresh('lost link', 'public', '/p/en/find', 'h1')
  await fresh('sign-in', 'staff', '/sign-in', 'h1')
  await fresh('inbox', 'staff', '/inbox/open', '[role=row], tr')
  process.stdout.write(JSON.stringify(results))
} finally {
  await browser.close()
}
