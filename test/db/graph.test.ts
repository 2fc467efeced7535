import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadFactFiles } from '../../src/graph/index.js'
import { testGraph } from '../fixtures/graph.js'
import { benTrePage, composedPages, laoCaiPage, repeatPage } from '../fixtures/pages.js'

const graph = testGraph()
const { load, check, query, clear } = graph

describe('loading', () => {
  beforeEach(clear)

  it('gives one graph, whatever the order and the batches', async () => {
    const pages = composedPages()
    const sums: string[] = []
    for (const order of [[[0, 1, 2]], [[2], [1], [0]], [[1, 2], [0]]]) {
      await clear()
      for (const batch of order) await load(batch.map((i) => pages[i]!))
      const { checksum, violations, counts } = await check()
      expect(violations).toEqual([])
      sums.push(`${checksum} ${JSON.stringify(counts)}`)
    }
    expect(new Set(sums).size).toBe(1)
  }, 180_000)

  it('changes nothing the second time', async () => {
    await load(composedPages())
    const before = await check()
    const again = await load(composedPages())
    expect(again).toMatchObject({ files: 3, loaded: 0, revision: before.revision })
    expect(await check()).toEqual(before)
  }, 180_000)

  it('writes nothing when one of the files is broken', async () => {
    const good = laoCaiPage().write(graph.pages)
    const broken = join(graph.pages, 'broken.facts.json')
    writeFileSync(broken, JSON.stringify({ ...benTrePage().file, facts: [{ kind: 'Finding' }] }))
    await expect(loadFactFiles(graph.db.driver, graph.db.database, [good, broken])).rejects.toThrow(
      /broken\.facts\.json: \$\.facts\[0\]/,
    )
    expect(await query('MATCH (n) RETURN n')).toEqual([])
  })

  it('tells checksums of different graphs apart', async () => {
    await load([laoCaiPage()])
    const { checksum } = await check()
    await query('MATCH (o:Observation { value: 320.0 }) SET o.value = 321.0')
    const changed = (await check()).checksum
    expect(changed).not.toBe(checksum)
    await query('MATCH (:Observation)-[r:PLACE]->() DELETE r')
    expect((await check()).checksum).not.toBe(changed)
  }, 180_000)
})

describe('the graph of the composed pages', () => {
  beforeAll(async () => {
    await clear()
    await load(composedPages(), { pagesDirs: [graph.pages] })
  }, 180_000)

  it('has one fact for what two pages say, with the evidence of both', async () => {
    const [row] = await query(
      `MATCH (o:Observation { value: 320.0 }) RETURN o.support AS support, o.statementVi AS vi,
         COLLECT { MATCH (o)-[:EVIDENCED_BY]->(:Passage)-[:FROM]->(s:Source) RETURN s.name ORDER BY s.name } AS sources`,
    )
    expect(row).toMatchObject({ support: 2, sources: ['lao-cai', 'repeat'] })
    expect(row?.['vi']).toContain('320')
  })

  it('has each evidence at its words', async () => {
    const rows = await query<{ name: string; start: number; end: number; excerpt: string; quote: string }>(
      `MATCH ()-[e:EVIDENCED_BY]->(p:Passage)-[:FROM]->(s:Source)
       RETURN s.name AS name, e.start AS start, e.end AS end, e.excerpt AS excerpt, p.quote AS quote`,
    )
    expect(rows.length).toBeGreaterThan(15)
    const texts = new Map(composedPages().map(({ file, text }) => [file.source.name, [...text]]))
    for (const { name, start, end, excerpt, quote } of rows) {
      const words = texts.get(name)!.slice(start, end).join('')
      expect(words.startsWith(excerpt.replace(/…$/, ''))).toBe(true)
      expect(quote).toContain(words)
    }
  })

  it('knows which document the short citation means, and says how', async () => {
    expect(
      await query(
        `MATCH (:Source { name: 'ben-tre' })-[m:MENTIONS]->(d:Document) RETURN d.key AS key, m.text AS text, m.basis AS basis, m.basisReason AS reason`,
      ),
    ).toEqual([
      {
        ...{ key: 'tw/kl/77/khoa-12', text: 'Kết luận số 77', basis: 'INFERRED' },
        reason: 'the only known document that the citation "77" fits',
      },
    ])
    expect(
      await query(`MATCH (i:Inspection)-[:COVERED]->(:Document { key: 'tw/kl/77/khoa-12' }) RETURN i`),
    ).toHaveLength(2)
  })

  it('has one person for a name in one post, and two for the name alone', async () => {
    const rows = await query<{ held: number; sources: string[] }>(
      `MATCH (p:Person { nameFolded: 'le van mau' }) RETURN COUNT { (p)-[:HELD]->() } AS held,
         COLLECT { MATCH (p)<-[:DESCRIBES]-(s) RETURN s.name ORDER BY s.name } AS sources ORDER BY held`,
    )
    expect(rows).toEqual([
      { held: 0, sources: ['ben-tre'] },
      { held: 1, sources: ['ben-tre', 'lao-cai'] },
    ])
    expect(
      await query(`MATCH (j:Judgement) RETURN j.kind AS kind, j.verdict AS verdict, j.author AS author ORDER BY kind`),
    ).toEqual([
      { kind: 'Inspection', verdict: 'UNSURE', author: 'vankien' },
      { kind: 'Person', verdict: 'POSSIBLE_SAME', author: 'vankien' },
      { kind: 'Program', verdict: 'POSSIBLE_SAME', author: 'vankien' },
    ])
  })

  it('has the edges that an analyst follows, each with the facts behind it', async () => {
    const [row] = await query(
      `MATCH (i:Inspection)-[:HAS_SESSION]->(m:Meeting)-[:VISITED]->(b:Body { key: 'lao-cai.tinh-uy' })-[:IN]->(p:Place)
       MATCH (i)-[:SENT_BY]->(s), (i)-[:LED_BY]->(l)-[h:HELD]->(:Post)-[:AT]->(s), (l)-[a:ATTENDED]->(m)
       MATCH (i)-[:COVERED]->(d)-[c:CONTINUES]->(d2), (d)-[:ISSUED_BY]->(x)
       MATCH (p)-[:SUCCEEDED_BY]->(later)
       RETURN m.startsOn AS day, l.name AS head, h.attestedOn AS attested, size(h.factIds) AS facts, a.role AS role,
         d2.key AS continued, size(c.factIds) AS continuedBy, x.name AS issuer, later.era AS era, i.caption AS caption`,
    )
    expect(row).toEqual({
      ...{ day: '2021-05-12', head: 'Lê Văn Mẫu', attested: ['2021-05-12', '2021-05-20'], facts: 2, role: ['HEAD'] },
      ...{ continued: 'tw/ct/55/khoa-11', continuedBy: 1, issuer: 'Ban Bí thư', era: 'POST2025' },
      caption: 'Cuộc kiểm tra của Ban Mẫu Trung ương',
    })
  })

  it('has a part that knows its whole, and a contradiction with its reason', async () => {
    expect(await query('MATCH (p:Observation)-[:PART_OF]->(w) RETURN p.value AS part, w.value AS whole')).toEqual([
      { part: 120, whole: 320 },
    ])
    expect(await query('MATCH (:AwardGrant)-[c:CONTRADICTS]->(:AwardGrant) RETURN c.reason AS reason')).toEqual([
      { reason: 'RECIPIENT' },
    ])
  })

  it('finds words with and without diacritics, the short ones too', async () => {
    for (const words of ['le van mau', 'tinh uy', 'to tu quan', '"ban bi thu"'])
      expect(
        await query(`CALL db.index.fulltext.queryNodes('words', '${words}') YIELD node RETURN node LIMIT 1`),
        words,
      ).toHaveLength(1)
  })

  it('has a caption that a person can read on every node', async () => {
    expect(await query(`MATCH (n) WHERE n.caption IS NULL OR trim(n.caption) = '' RETURN labels(n) AS labels`)).toEqual(
      [],
    )
  })
})

describe('checking', () => {
  beforeEach(async () => {
    await clear()
    await load([repeatPage()])
  }, 180_000)

  it.each<[string, string, RegExp]>([
    ['a required property that is gone', 'MATCH (p:Person) REMOVE p.name', /^Person .*: .*name/],
    ['a property of another type', "MATCH (o:Observation) SET o.value = 'many'", /^Observation .*value/],
    ['a word that is not in its list', "MATCH (o:Observation) SET o.comparator = 'ABOUT'", /^Observation .*comparator/],
    ['a fact without evidence', 'MATCH (:Issuance)-[e:EVIDENCED_BY]->() DELETE e', /fact without evidence/],
    ['an edge whose fact is gone', 'MATCH (o:Occupancy) SET o:Retired REMOVE o:Occupancy', /facts that do not stand/],
    ['an entity that no page describes', 'MATCH ()-[d:DESCRIBES]->(:Post) DELETE d', /no page describes/],
  ])('reports %s', async (_, harm, line) => {
    expect((await check()).violations).toEqual([])
    await query(harm)
    expect((await check()).violations).toEqual(expect.arrayContaining([expect.stringMatching(line)]))
  })
})
