import { beforeEach, describe, expect, it } from 'vitest'
import { addPages } from '../../src/graph/index.js'
import { haNamPage } from '../api/ha-nam-page.js'
import { Composed } from '../fixtures/compose.js'
import { testGraph } from '../fixtures/graph.js'
import { benTrePage, laoCaiPage, repeatPage } from '../fixtures/pages.js'

const graph = testGraph()
const { load, check, query, clear } = graph

beforeEach(clear)

const URL = 'https://bao.example.vn/lao-cai'
/** A later page at the same address that says much less. */
function corrected(url: string | null = URL): Composed {
  const page = new Composed('Đính chính: Lào Cai có 321 tổ tự quản.', { name: 'corrected', url })
  const place = page.entity('Place', 'Lào Cai', { key: 'pre2025:10', name: 'Lào Cai', code: '10', era: 'pre2025' })
  page.fact('Observation', '321 tổ tự quản', { label: 'tổ tự quản', value: 321, place, unit: 'tổ' })
  return page
}

describe('a page that replaces an earlier one', () => {
  it('retires the facts that only the earlier supported, and the edges made from them', async () => {
    await load([laoCaiPage(URL), repeatPage()])
    const before = await check()
    await load([corrected()])
    const after = await check()
    expect(after.violations).toEqual([])
    expect(after.revision).toBe(before.revision + 1)
    expect(await query('MATCH (o:Observation) RETURN o.value AS value ORDER BY value')).toEqual([
      { value: 320 },
      { value: 321 },
    ])
    expect(await query('MATCH (o:Observation { value: 320.0 }) RETURN o.support AS support, o.label AS label')).toEqual(
      [{ support: 1, label: 'Tổ tự quản' }],
    )
    expect(await query('MATCH (i:Inspection) RETURN i')).toEqual([])
    expect(await query('MATCH (:Person)-[r:ATTENDED]->() RETURN r')).toEqual([])
    expect(await query('MATCH ()-[r:CONTINUES]->() RETURN r')).toEqual([])
    const [retired] = await query(
      `MATCH (f:Retired:Fact { kind: 'RECOMMENDATION' })-[e:WAS_EVIDENCED_BY]->(:Passage)-[:FROM]->(s:Source)
       RETURN f.retiredAt IS NOT NULL AS dated, f.retiredRevision AS revision, e.excerpt AS excerpt, s.retiredAt IS NOT NULL AS page`,
    )
    expect(retired).toEqual({
      dated: true,
      revision: after.revision,
      excerpt: 'hướng dẫn xây dựng các tổ tự quản ở vùng…',
      page: true,
    })
  }, 180_000)

  it('leaves what it would have left had the earlier never been there', async () => {
    await load([laoCaiPage(URL), benTrePage(), repeatPage()])
    await load([corrected()])
    const { checksum, counts } = await check()
    await clear()
    await load([corrected(), benTrePage(), repeatPage()])
    expect(await check()).toMatchObject({ checksum, counts })
  }, 180_000)

  it('stays in its place when the earlier is loaded again', async () => {
    await load([laoCaiPage(URL)])
    await load([corrected()])
    const before = await check()
    expect(await load([laoCaiPage(URL)])).toMatchObject({ loaded: 0, revision: before.revision })
    expect(await check()).toEqual(before)
  }, 180_000)

  it('may be named', async () => {
    const earlier = laoCaiPage()
    await load([earlier])
    await expect(load([corrected(null)], { replaces: 'sha256:0' })).rejects.toThrow(
      '--replaces sha256:0: no such source',
    )
    await load([corrected(null)], { replaces: earlier.file.source.id })
    expect(await query('MATCH (:Source { name: "corrected" })-[:REPLACES]->(s) RETURN s.name AS name')).toEqual([
      { name: 'lao-cai' },
    ])
    expect(await query('MATCH (i:Inspection) RETURN i')).toEqual([])
  }, 180_000)
})

describe('a page that is read again', () => {
  it('has its figures counted no longer, and the check tells a wrong count', async () => {
    const kept = 'MATCH (d:Document)-[r:FIGURES_IN]->(p:Place) RETURN d.key AS key, r.count AS count'
    await load([haNamPage()])
    const [counted, ...others] = await query(kept)
    expect(counted).toMatchObject({ count: expect.any(Number) as number })
    expect(others).toEqual([])
    await query('MATCH ()-[r:FIGURES_IN]->() SET r.count = r.count + 1')
    expect((await check()).violations).toHaveLength(1)
    await query('MATCH ()-[r:FIGURES_IN]->() SET r.count = r.count - 1')
    const reread = haNamPage()
    reread.file.facts = reread.file.facts.filter(({ kind }) => kind !== 'Observation')
    await load([reread])
    expect(await query(kept)).toEqual([])
    expect((await check()).violations).toEqual([])
  }, 180_000)

  it('has the new facts and no longer the old ones', async () => {
    await load([laoCaiPage(), repeatPage()])
    const reread = laoCaiPage()
    reread.file.facts = reread.file.facts.filter(({ kind }) => kind !== 'Recommendation')
    await load([reread])
    const { checksum, violations, counts } = await check()
    expect(violations).toEqual([])
    expect(counts['Recommendation']).toBe(0)
    await clear()
    await load([repeatPage(), reread])
    expect(await check()).toMatchObject({ checksum, counts })
  }, 180_000)
})

/** Cites a directive by its number, or a directive with that number of a term. */
function directive(name: string, term: 'XI' | 'XII' | null): Composed {
  const page = new Composed(`Trang ${name} dẫn Chỉ thị số 35${term ? '-CT/TW' : ''} của Ban Bí thư.`, { name })
  const body = page.entity('Body', 'Ban Bí thư', { key: 'ban-bi-thu', name: 'Ban Bí thư', level: 'CENTRAL' })
  const document = page.entity('Document', 'Chỉ thị số 35', {
    ...{ key: term && `tw/ct/35/khoa-${term === 'XI' ? 11 : 12}`, type: 'CHI_THI', number: term ? '35-CT/TW' : '35' },
    ...{ authority: 'PARTY', term, issuer: body, issuers: [{ body, post: null, as: 'ISSUER' }], stub: !term },
  })
  page.fact('Issuance', 'Chỉ thị số 35', { document, issuers: [{ body, post: null, as: 'ISSUER' }], term })
  return page
}

describe('a citation that a later page makes clear, or unclear', () => {
  const meant = (): Promise<unknown[]> =>
    query(`MATCH (:Source { name: 'short' })-[m:MENTIONS]->(d:Document) RETURN d.key AS key, m.basis AS basis`)

  it('follows what is known, and no order shows in the graph', async () => {
    const short = directive('short', null)
    await load([short])
    expect(await meant()).toEqual([{ key: 'ban-bi-thu/ct/35/-', basis: 'STATED' }])
    await load([directive('eleven', 'XI')])
    expect(await meant()).toEqual([{ key: 'tw/ct/35/khoa-11', basis: 'INFERRED' }])
    expect(await query('MATCH (a:Alias)-[:NOW]->(d:Document) RETURN d.key AS key')).toEqual([
      { key: 'tw/ct/35/khoa-11' },
    ])
    expect(await query('MATCH (i:Issuance) RETURN i.support AS support')).toEqual([{ support: 2 }])
    await load([directive('twelve', 'XII')])
    expect(await meant()).toEqual([{ key: 'ban-bi-thu/ct/35/-', basis: 'STATED' }])
    const { checksum, violations } = await check()
    expect(violations).toEqual([])
    await clear()
    await load([directive('twelve', 'XII'), directive('eleven', 'XI'), short])
    expect((await check()).checksum).toBe(checksum)
  }, 180_000)
})

/** A person in one or two posts. */
function official(name: string, ...roles: string[]): Composed {
  const page = new Composed(`Trang ${name}: ông Trần Mẫu, ${roles.join(', ')} Hội Mẫu.`, { name })
  const body = page.entity('Body', 'Hội Mẫu', { key: 'hoi-mau', name: 'Hội Mẫu', bodyType: 'MASS_ORGANISATION' })
  const person = page.entity('Person', 'Trần Mẫu', { name: 'Trần Mẫu' })
  for (const role of roles) {
    const post = page.entity('Post', role, { key: `hoi-mau/${role}`, title: role, body })
    page.fact('Occupancy', `Trần Mẫu, ${roles.join(', ')}`, { person, post, title: role, attestedOn: '2020-01-01' })
  }
  return page
}

describe('two persons whom a later page shows to be one', () => {
  const pages = (): Composed[] => [
    official('a', 'thư ký'),
    official('b', 'chủ tịch'),
    official('c', 'chủ tịch', 'thư ký'),
  ]

  it('are one, in any order, and the old ids lead there', async () => {
    const [a, b, c] = pages()
    await load([a!])
    const [old] = await query<{ id: string }>('MATCH (p:Person) RETURN p.id AS id')
    await load([b!])
    expect(await query('MATCH (p:Person) RETURN p')).toHaveLength(2)
    expect(await query("MATCH (j:Judgement { kind: 'Person' }) RETURN j")).toHaveLength(1)
    await load([c!])
    const [one] = await query<{ id: string }>('MATCH (p:Person) RETURN p.id AS id')
    expect(await query('MATCH (p:Person) RETURN p')).toHaveLength(1)
    expect(await query('MATCH (j:Judgement) RETURN j')).toEqual([])
    expect(await query(`MATCH (:Alias { id: '${old!.id}' })-[:NOW]->(p) RETURN p.id AS id`)).toEqual([one])
    const { checksum, violations } = await check()
    expect(violations).toEqual([])
    await clear()
    await load(pages().reverse())
    expect((await check()).checksum).toBe(checksum)
  }, 180_000)

  it('are two again when that page is replaced', async () => {
    await load(pages())
    const c = official('c', 'chủ tịch', 'thư ký')
    await load([official('d', 'chủ tịch')], { replaces: c.file.source.id })
    expect(await query('MATCH (p:Person) RETURN p')).toHaveLength(2)
    expect((await check()).violations).toEqual([])
  }, 180_000)
})

describe("a page's words", () => {
  it('are matched by hash, checked passage by passage, and loaded once', async () => {
    const page = laoCaiPage()
    page.file.facts[0]!.evidence[0]!.passage.hash = '0'.repeat(64)
    await load([page])
    const before = await check()
    const words = [
      { where: 'x.txt', text: page.text },
      { where: 'y.txt', text: 'Một trang khác.' },
    ]
    const report = await addPages(graph.db.driver, graph.db.database, words)
    expect(report).toEqual({ pages: 1, unknown: ['y.txt'], mismatched: 1, revision: before.revision + 1 })
    const [row] = await query<{ loaded: boolean; quotes: number; missing: number }>(
      `MATCH (s:Source)<-[:FROM]-(p:Passage) RETURN s.pageLoaded AS loaded, count(p.quote) AS quotes, sum(CASE WHEN p.quote IS NULL THEN 1 ELSE 0 END) AS missing`,
    )
    expect(row).toMatchObject({ loaded: true, missing: 1 })
    expect(await addPages(graph.db.driver, graph.db.database, words)).toMatchObject({ revision: before.revision + 1 })
    expect((await check()).checksum).toBe(before.checksum)
  }, 180_000)

  it('that copies of one article share count once', async () => {
    const copy = laoCaiPage()
    copy.file.source = new Composed(copy.text.replaceAll('\n', '\r\n'), { name: 'copy' }).file.source
    await load([laoCaiPage(), copy])
    expect(await query('MATCH (f:Fact) WHERE f.support <> 1 RETURN f')).toEqual([])
    expect(await query('MATCH (i:Inspection) RETURN COUNT { (i)<-[:DESCRIBES]-() } AS pages')).toEqual([{ pages: 2 }])
    expect((await check()).violations).toEqual([])
  }, 180_000)
})
