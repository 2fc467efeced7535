import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { checkout } from '../../src/config.js'
import { readQuestions } from '../../src/explorer/questions.js'
import { browserTest, withPage } from './chromium.js'
import { serveSeeds, type ServedSeeds } from '../db-setup/served.js'

const questions = readQuestions(join(checkout, 'guides'))

let api: ServedSeeds
beforeAll(async () => {
  api = await serveSeeds()
}, 300_000)
afterAll(() => api.close())

describe('GraphiQL in Chromium', () => {
  browserTest('opens with the guide questions as tabs and their variables', () =>
    opened(async (page) => {
      expect(await page.title()).toBe('Văn Kiện · GraphiQL')
      const names = questions.map(({ query }) => /^query (\w+)/m.exec(query)![1])
      expect(await page.getByRole('tab').allInnerTexts()).toEqual(names)
      expect(await page.locator('.questions li').count()).toBe(questions.length)
      expect(await valueOf(page, 'variable')).toBe(questions[0]!.variables)
      expect(await valueOf(page, 'query')).toBe(questions[0]!.query)
    }),
  )

  browserTest('runs question 1 and shows its answer', () =>
    opened(async (page) => {
      const asked = page.waitForRequest((request) => request.postData()?.includes('query InspectionsCovering') ?? false)
      await page.getByRole('button', { name: /^Execute query/ }).click()
      expect((await (await asked).allHeaders())['apollo-require-preflight']).toBe('true')
      const { data } = await response(page)
      const { nodes } = (data as { inspectionsCovering: { nodes: { sessions: { nodes: unknown[] } }[] } })
        .inspectionsCovering
      expect(nodes).toHaveLength(2)
      expect(nodes.flatMap(({ sessions }) => sessions.nodes)).toHaveLength(4)
      await page.locator('.result-window').getByText('"inspectionsCovering"').waitFor()
    }),
  )

  browserTest("changes to a question's tab at a click, and opens it again when it was closed", () =>
    opened(async (page) => {
      const third = questions[2]!
      const item = page.locator('.questions').getByRole('button', { name: third.en })
      await item.click()
      expect(await valueOf(page, 'query')).toBe(third.query)
      await page.locator('.graphiql-tab-active').getByRole('button', { name: 'Close Tab' }).click()
      expect(await page.getByRole('tab').count()).toBe(questions.length - 1)
      await item.click()
      expect(await page.getByRole('tab').count()).toBe(questions.length)
      expect(await valueOf(page, 'query')).toBe(third.query)
      expect(await valueOf(page, 'variable')).toBe(third.variables)
    }),
  )

  browserTest('opens a permalink with its question, which runs', () =>
    opened(async (page) => {
      const { records } = await api.db.driver.executeQuery(
        'MATCH (d:Document { number: "44-KL/TW" }) RETURN d.id AS id',
      )
      await page.goto(`${api.url}/id/${records[0]!.get('id') as string}`)
      await ready(page)
      await page.getByRole('button', { name: /^Execute query/ }).click()
      expect(await response(page)).toMatchObject({
        data: { node: { __typename: 'Document', key: 'tw/kl/44/khoa-12' } },
      })
    }),
  )

  browserTest('keeps what somebody wrote until the next visit', () =>
    opened(async (page) => {
      const file = readFileSync(join(checkout, 'guides', `${questions[1]!.name}.graphql`), 'utf8')
      await page.locator('.questions').getByRole('button', { name: questions[1]!.en }).click()
      await page.waitForFunction(() => localStorage.getItem('graphiql:tabState')?.includes('"activeTabIndex":1'))
      await page.reload()
      await ready(page)
      expect(await page.getByRole('tab').count()).toBe(questions.length)
      expect(await valueOf(page, 'query')).toBe(file)
    }),
  )
})

function opened(use: (page: Page) => Promise<void>): Promise<void> {
  return withPage(async (page) => {
    page.setDefaultTimeout(60_000)
    const faults: string[] = []
    page.on('pageerror', ({ message }) => faults.push(message))
    await page.goto(`${api.url}/graphql`)
    await ready(page)
    await use(page)
    expect(faults).toEqual([])
  })
}

/** The schema is read, so operations can be run. */
async function ready(page: Page): Promise<void> {
  await page.locator('.graphiql-query-editor .view-line').first().waitFor()
  await page.locator('.graphiql-spinner').waitFor({ state: 'detached' })
}

/** The whole text of an editor, of which the page shows only what fits. */
async function valueOf(page: Page, editor: 'query' | 'variable' | 'response'): Promise<string> {
  const extension = { query: 'operation.graphql', variable: 'variables.json', response: 'response.json' }[editor]
  return page.evaluate((end) => {
    const { editor } = (globalThis as unknown as { __MONACO: Monaco }).__MONACO
    return (
      editor
        .getModels()
        .find(({ uri }) => uri.path.endsWith(end))
        ?.getValue() ?? ''
    )
  }, extension)
}

interface Monaco {
  editor: { getModels: () => { uri: { path: string }; getValue: () => string }[] }
}

async function response(page: Page): Promise<{ data: unknown }> {
  await expect.poll(() => valueOf(page, 'response'), { timeout: 60_000 }).toContain('"data"')
  return JSON.parse(await valueOf(page, 'response')) as { data: unknown }
}
