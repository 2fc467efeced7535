import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserTest, withPage } from './chromium.js'
import { serveSeeds, type ServedSeeds } from '../db-setup/served.js'

let api: ServedSeeds
beforeAll(async () => {
  api = await serveSeeds()
}, 300_000)
afterAll(() => api.close())

const get = (path: string) => fetch(`${api.url}/docs${path}`)

describe('the schema’s pages', () => {
  it('has one for each type, and 404 for none', async () => {
    const index = await (await get('')).text()
    const names = [...index.matchAll(/href="\/docs\/(\w+)"/g)].map(([, name]) => name!)
    for (const name of ['Query', 'Inspection', 'Fact', 'Certainty', 'EDTF', 'InspectionConnection', 'DocumentWhere'])
      expect(names).toContain(name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of ['Query', 'Evidence', 'DocumentWhere']) expect((await get(`/${name}`)).status).toBe(200)
    for (const name of ['Nobody', '__Type', 'constructor', '..%2f..%2fserver.ts', 'render.ts'])
      expect((await get(`/${name}`)).status).toBe(404)
  })

  it('shows fields with their words, arguments and types, linked', async () => {
    const page = await (await get('/Query')).text()
    expect(page).toContain('<dt id="inspectionsCovering">')
    expect(page).toMatch(/<li><code>first: <a href="\/docs\/Int">Int<\/a>!<\/code><p>How many/)
  })

  browserTest('finds a field as one types, by the keyboard', () =>
    withPage(async (page) => {
      const elsewhere: string[] = []
      page.on('request', (request) => void (request.url().startsWith(api.url) || elsewhere.push(request.url())))
      await page.goto(`${api.url}/docs`)
      await page.getByRole('searchbox').fill('quotest')
      await page.getByRole('status').getByRole('link', { name: 'Evidence.quoteStatus' }).press('Enter')
      await page.waitForURL(/\/docs\/Evidence#quoteStatus$/)
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Evidence')
      await page.getByRole('searchbox').fill('<img src=x>')
      await page.getByRole('status').getByText('Nothing has the name or the words “<img src=x>”').waitFor()
      expect(elsewhere).toEqual([])
    }),
  )
})
