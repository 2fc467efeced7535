import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { checkout } from '../../src/config.js'
import { browserLink } from '../../src/explorer/browser-link.js'
import { browserTest, withPage } from './chromium.js'
import { serveSeeds, type ServedSeeds } from '../db-setup/served.js'

let api: ServedSeeds
beforeAll(async () => {
  api = await serveSeeds()
}, 300_000)
afterAll(() => api.close())

describe('Neo4j Browser in Chromium', () => {
  browserTest(
    'asks for nothing but the password, then opens the guide and takes the style; a block of the guide runs',
    () =>
      withPage(async (page) => {
        page.setDefaultTimeout(90_000)
        await connect(page)
        const guide = page.getByTestId('guidesDrawer')
        await guide.getByRole('heading', { name: 'Văn Kiện', level: 1 }).waitFor()
        await page.waitForFunction(() => localStorage.getItem('neo4j.grass')?.includes('CONTRADICTS {reason}'))

        const title = guide.getByRole('heading', { name: /^1\. .*44-KL\/TW/ })
        while (!(await title.isVisible())) await page.getByTestId('guideNextSlide').click()
        await run(page, guide.locator('pre.runnable').first())
        const graph = page.locator('svg.neod3viz')
        await graph.getByText('44-KL/TW').first().waitFor()
        expect(await graph.locator('circle.b-outline[fill="#B3261E"]').count()).toBe(1)
        expect(await graph.locator('circle.b-outline[fill="#FF9E40"]').count()).toBe(2)
        expect(await graph.locator('circle.b-outline[fill="#FFCC80"]').count()).toBe(4)
      }),
  )

  browserTest('takes the saved queries when their zip is dropped on it', () =>
    withPage(async (page) => {
      page.setDefaultTimeout(90_000)
      await connect(page)
      await page.getByTestId('guidesDrawer').waitFor()
      const zip = Buffer.from(await (await fetch(`${api.url}/browser/vankien-queries.zip`)).arrayBuffer())
      await drop(page, zip.toString('base64'))
      const files = readdirSync(join(checkout, 'guides')).filter((name) => name.endsWith('.cypher'))
      await expect.poll(() => ownFavourites(page), { timeout: 60_000 }).toHaveLength(files.length)
      for (const { content, folder } of await ownFavourites(page)) {
        expect(content).toMatch(/^\/\/ \d+\. /)
        expect(folder).toBeUndefined()
      }
    }),
  )

  browserTest('shows the first frame, and runs what it offers', () =>
    withPage(async (page) => {
      page.setDefaultTimeout(90_000)
      await connect(page)
      await run(page, page.getByTestId('frame').locator('pre.runnable').first())
      expect(await page.locator('svg.neod3viz circle.b-outline').count()).toBeGreaterThan(3)
    }),
  )
})

/** Follows the link that `npm start` prints; host and user are filled in. */
async function connect(page: Page): Promise<void> {
  const { httpUrl, uri, user, password } = inject('neo4j')
  await page.goto(browserLink({ httpUrl, uri, user, api: api.url, presets: true }))
  const form = page.getByTestId('frame').filter({ hasText: ':server connect' })
  await expect.poll(() => form.getByTestId('boltaddress').inputValue(), { timeout: 60_000 }).toBe(new URL(uri).host)
  expect(await form.getByTestId('username').inputValue()).toBe(user)
  await form.getByTestId('password').fill(password)
  await form.getByTestId('connect').click()
}

/** Drops a zip file on the page, as from the desktop. */
async function drop(page: Page, base64: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle((data) => {
    const transfer = new DataTransfer()
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
    transfer.items.add(new File([bytes], 'vankien-queries.zip', { type: 'application/zip' }))
    return transfer
  }, base64)
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.getByTestId('main').dispatchEvent(event, { dataTransfer })
  }
}

/** The Browser keeps its favourites in the profile; those that it comes with are static. */
function ownFavourites(page: Page): Promise<{ content: string; folder?: string }[]> {
  return page.evaluate(() => {
    const all = JSON.parse(localStorage.getItem('neo4j.documents') ?? '[]') as {
      content: string
      folder?: string
      isStatic?: boolean
    }[]
    return all.filter(({ isStatic }) => isStatic !== true)
  })
}

/** Clicks the block's ▶. */
async function run(page: Page, block: Locator): Promise<void> {
  await block.locator('.fa-play-circle-o').click()
  await page.locator('svg.neod3viz circle.b-outline').first().waitFor()
}
