import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page, type Request } from 'playwright-core'
import { expect, test } from 'vitest'
import { readConfig } from '../../src/config.js'

const config = readConfig()

/** Where Linux distributions put it. */
const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser's executable: what `VANKIEN_CHROMIUM` names, else one of the usual places; null when it is not there. */
export const chromiumPath = (config.chromium ? [config.chromium] : usual).find((path) => existsSync(path)) ?? null

const remedy = 'no Chromium: `apt-get install -y chromium`, or name one in VANKIEN_CHROMIUM'

/** A test in a browser; without one it is skipped and says the remedy, or fails when VANKIEN_REQUIRE names `browser`. */
export function browserTest(name: string, work: () => Promise<void>): void {
  if (chromiumPath !== null) test(name, work, 240_000)
  else if (config.require.has('browser')) test(name, () => expect.fail(remedy))
  else test.skip(`${name} (${remedy})`, () => undefined)
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Whatever is tried, nothing leaves this machine.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
]

/**
 * Runs `use` on a page of a new browser profile, and then fails when any page, worker or frame asked another machine for
 * something. What a page's own content security policy stopped was never asked.
 */
export async function withPage(use: (page: Page) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'vankien-chromium-'))
  const options = {
    executablePath: chromiumPath!,
    headless: true,
    args: flags,
    viewport: { width: 1500, height: 1000 },
  }
  const context = await chromium.launchPersistentContext(profile, options)
  try {
    const asked = strangersAsked(context)
    await use(await context.newPage())
    expect(asked()).toEqual([])
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

/** Watches every request and WebSocket. @returns the addresses on other machines so far */
function strangersAsked(context: BrowserContext): () => string[] {
  const asked = new Map<Request | string, string>()
  const note = (key: Request | string, url: string): void => void (isStranger(url) && asked.set(key, url))
  context.on('request', (request) => note(request, request.url()))
  context.on('requestfailed', (request) => void (request.failure()?.errorText === 'csp' && asked.delete(request)))
  context.on('page', (page) => page.on('websocket', (socket) => note(socket.url(), socket.url())))
  return () => [...asked.values()]
}

function isStranger(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return !['data:', 'blob:', 'about:'].includes(protocol) && !['localhost', '127.0.0.1'].includes(hostname)
}
