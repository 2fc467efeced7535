import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadFactFiles } from '../../src/graph/index.js'
import { haNamPage } from '../api/ha-nam-page.js'
import { composedGraph, type ApiGraph } from './api-graph.js'

let graph: ApiGraph
beforeAll(async () => {
  graph = await composedGraph()
}, 180_000)
afterAll(() => graph?.close())

const data: ApiGraph['data'] = (query, variables) => graph.data(query, variables)
const write = (cypher: string): Promise<unknown> =>
  graph.db.driver.executeQuery(cypher, {}, { database: graph.db.database })

describe('timeline', () => {
  const conclusion = async (args: string): Promise<any> =>
    (
      await data(`{ document(key: "tw/kl/88/khoa-12") { timeline(${args}) {
        totalCount pageInfo { hasNextPage } edges { day node { __typename id statement { vi en } evidence { excerpt source { id } } } } } } }`)
    ).document.timeline

  it('holds what names the thing, by day, undated ones last', async () => {
    const { edges, totalCount } = await conclusion('first: 100')
    const days: (string | null)[] = edges.map(({ day }: any) => day)
    expect(totalCount).toBe(edges.length)
    expect(days).toEqual([...days].sort((a, b) => ((a ?? '9999') < (b ?? '9999') ? -1 : a === b ? 0 : 1)))
    const issued = edges.find(({ node }: any) => node.__typename === 'Issuance')
    expect(issued.day).toBe('2020-06-05')
    const kinds = new Set(edges.map(({ node }: any) => node.__typename))
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining([
        'DocumentRelation',
        'Finding',
        'Inspection',
        'Issuance',
        'Meeting',
        'Observation',
        'Recommendation',
      ]),
    )
    for (const { node } of edges)
      expect([node.id, node.evidence.length > 0, node.statement.vi]).toEqual([
        node.id,
        true,
        expect.stringMatching(/./),
      ])
  })

  it('takes what was said on the day of where it was said', async () => {
    const { edges } = await conclusion('first: 100, from: "2022-05-10", to: "2022-05-10"')
    expect(new Set(edges.map(({ day }: any) => day))).toEqual(new Set(['2022-05-10']))
    expect(edges.map(({ node }: any) => node.__typename)).toEqual(
      expect.arrayContaining(['Finding', 'Meeting', 'Recommendation']),
    )
  })

  it('begins at either end', async () => {
    const [old, young] = [await conclusion('first: 100'), await conclusion('first: 100, order: NEWEST_FIRST')]
    const dated = (page: any): string[] => page.edges.flatMap(({ day }: any) => day ?? [])
    expect(dated(young)).toEqual(dated(old).reverse())
    expect(young.edges.at(-1).day).toEqual(old.edges.at(-1).day ?? young.edges.at(-1).day)
    expect((await conclusion('first: 1, from: "2030-01-01"')).totalCount).toBe(0)
  })

  it('stands on every kind of entity', async () => {
    const answer = await data(`{
      bodies { timeline(first: 2) { totalCount } } people { timeline(first: 2) { totalCount } } posts { timeline(first: 2) { totalCount } }
      places { timeline(first: 2) { totalCount } } programs { timeline(first: 2) { totalCount } } movements { timeline(first: 2) { totalCount } }
      indicators { timeline(first: 2) { totalCount } } inspections { timeline(first: 2) { totalCount } } meetings { timeline(first: 2) { totalCount } } }`)
    for (const [kind, rows] of Object.entries(answer)) {
      expect([kind, rows.some(({ timeline }: any) => timeline.totalCount > 0)]).toEqual([kind, true])
    }
  })
})

describe('unresolved', () => {
  const open = async (): Promise<any> =>
    (
      await data(
        '{ unresolved(first: 9) { totalCount nodes { id key text kind reason candidates start end caption source { name } } } }',
      )
    ).unresolved

  const loadAgain = async (change: (page: ReturnType<typeof haNamPage>) => void): Promise<void> => {
    const folder = mkdtempSync(join(tmpdir(), 'vankien-unresolved-'))
    const page = haNamPage()
    change(page)
    try {
      await loadFactFiles(graph.db.driver, graph.db.database, [page.write(folder)])
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  it('lists what the reader left open, with its page', async () => {
    const { totalCount, nodes } = await open()
    expect(totalCount).toBe(1)
    expect(nodes).toMatchObject([
      {
        text: 'các sở',
        kind: 'Body',
        reason: 'the page does not say which departments',
        candidates: [],
        source: { name: 'ha-nam' },
      },
    ])
    expect(nodes[0].end - nodes[0].start).toBe(6)
    const { node } = await data(`{ node(id: "${nodes[0].id}") { __typename id } }`)
    expect(node).toEqual({ __typename: 'UnresolvedMention', id: nodes[0].id })
  })

  it('is as the newest reading of the page has it', async () => {
    const words = { kind: 'Document', reason: 'the number is written without its symbol', candidates: ['a', 'b'] }
    await loadAgain((page) => page.file.unresolved.splice(0, 1, { ...page.mention('Kết luận số 77-KL/TW'), ...words }))
    // The graph has a key for that document, so nothing is open.
    expect(await open()).toEqual({ totalCount: 0, nodes: [] })
    await write("MATCH (d:Document { key: 'tw/kl/77/khoa-12' }) SET d.kept = d.fullKey REMOVE d.fullKey")
    expect(await open()).toMatchObject({ totalCount: 1, nodes: [{ kind: 'Document', candidates: ['a', 'b'] }] })
    await write("MATCH (d:Document { key: 'tw/kl/77/khoa-12' }) SET d.fullKey = d.kept REMOVE d.kept")
    await loadAgain(() => undefined)
    expect((await open()).nodes.map(({ text }: any) => text)).toEqual(['các sở'])
  })
})
