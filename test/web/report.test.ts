import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { Report } from '../../src/review/index.js'
import { explained, NOTICE } from '../review/read.js'
import { browserTest, withPage } from './chromium.js'

const HOSTILE =
  '</script><img src="https://example.invalid/x.png" onerror="document.title=\'taken\'"> "><b>đậm</b> &lt;'

/** Opens a report of three pages: a plain one, one with hostile words and a hostile name, one without facts. */
async function opened(use: (page: Page) => Promise<void>, refused = 0): Promise<void> {
  const report = new Report()
  report.add(explained(NOTICE, 'one'))
  report.add(
    explained(
      NOTICE.replace('Lào Cai\n', `Lào Cai ${HOSTILE}\n`).replace('Kiều Thị Tám', 'Kiều Thị Chín'),
      `<i>${HOSTILE}`,
    ),
  )
  report.add(explained('Trời nắng đẹp và có gió nhẹ thổi qua cánh đồng lúa chín.', 'three'))
  const source = [...report.parts()].join('')
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(source))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await withPage(async (page) => {
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      page.on('console', (message) => errors.push(message.text()))
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
      await use(page)
      const policy = errors.filter((error) => error.includes('Content Security Policy'))
      expect([policy.length, errors.filter((error) => !policy.includes(error))]).toEqual([refused, []])
    })
  } finally {
    server.close()
  }
}
const shown = (page: Page): Promise<string[]> => page.locator('article:visible h2').allInnerTexts()

describe('a report in Chromium', () => {
  browserTest('shows a page with its mentions, its facts, and what is unresolved or suspicious', () =>
    opened(async (page) => {
      expect(await page.title()).toBe('Văn Kiện · 3 pages')
      const one = page.locator('#p1')
      expect((await one.locator('.words').textContent())!).toBe(NOTICE)
      const mark = one.locator('.words mark.Quantity', { hasText: '1.234' })
      expect(await mark.getAttribute('title')).toContain('quantity.cardinal')
      const colour = (): Promise<string> => mark.evaluate((element) => getComputedStyle(element).backgroundColor)
      const light = await colour()
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await colour()).not.toBe(light)
      await page.getByRole('checkbox', { name: 'Quantity' }).uncheck()
      expect(await colour()).toBe('rgba(0, 0, 0, 0)')
      expect(await one.locator('.suspicious').innerText()).toContain('Kiều Thị Tám a person without a post')
      expect(await one.locator('.unresolved').innerText()).toContain('neither term nor day of issue is stated')
      await one
        .locator('.facts')
        .getByRole('link', { name: /1\.234 đảng viên/ })
        .click()
      expect(await page.locator(':target').innerText()).toMatch(/^1\.234/)
    }),
  )

  browserTest('shows hostile words as words', () =>
    opened(async (page) => {
      expect((await page.locator('#p2 .words').textContent())!).toContain(HOSTILE)
      expect(await page.locator('#p2 h2').innerText()).toBe(`<i>${HOSTILE}`)
      expect(await page.locator('img, iframe, b, i').count()).toBe(0)
      expect(await page.title()).toBe('Văn Kiện · 3 pages')
    }),
  )

  browserTest('runs nothing but its own script, and asks for nothing', () =>
    opened(async (page) => {
      const ran = await page
        .evaluate(async () => {
          const script = document.createElement('script')
          script.textContent = 'window.ran = true'
          document.body.append(script)
          const asked = await fetch('/other').then(
            () => true,
            () => false,
          )
          return ['ran' in window, asked]
        })
        .catch((error: unknown) => error)
      expect(ran).toEqual([false, false])
    }, 3),
  )

  browserTest('filters by words without their marks, by what is doubtful, and by kind of fact', () =>
    opened(async (page) => {
      await page.getByLabel('Words').fill('kieu thi chin')
      expect(await shown(page)).toEqual([`<i>${HOSTILE}`])
      expect(await page.locator('#shown').innerText()).toBe('1')
      expect(await page.locator('tbody tr:visible').count()).toBe(1)
      await page.getByLabel('Words').fill('')
      await page.getByLabel('Pages').selectOption('without facts')
      expect(await shown(page)).toEqual(['three'])
      await page.getByLabel('Pages').selectOption('all')
      await page.getByLabel('Facts').selectOption('Observation')
      expect(await page.locator('#p1 .facts li:visible').count()).toBe(1)
      expect(await shown(page)).not.toContain('three')
    }),
  )

  browserTest('goes by keys', () =>
    opened(async (page) => {
      const focused = (): Promise<string> => page.evaluate(() => document.activeElement!.id)
      await page.keyboard.press('/')
      await page.keyboard.type('j')
      expect(await page.getByLabel('Words').inputValue()).toBe('j')
      await page.getByLabel('Words').fill('')
      await page.keyboard.press('Escape')
      for (const [key, id] of [
        ['j', 'p1'],
        ['j', 'p2'],
        ['j', 'p3'],
        ['j', 'p3'],
        ['k', 'p2'],
      ] as const) {
        await page.keyboard.press(key)
        expect(await focused()).toBe(id)
      }
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement!.closest('article')!.id)).toBe('p2')
    }),
  )

  browserTest('prints every page, without the form', () =>
    opened(async (page) => {
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('search').isVisible()).toBe(false)
      expect(await shown(page)).toHaveLength(3)
      expect((await page.pdf()).length).toBeGreaterThan(5000)
    }),
  )
})
