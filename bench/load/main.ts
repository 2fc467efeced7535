import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkGraph, loadFactFiles } from '../../src/graph/index.js'
import { prepareSchema } from '../../src/graph/schema.js'
import type { Database } from '../../src/neo4j/index.js'
import { onServer } from '../server.js'
import { composePage } from '../graph/page.js'
import { readSettings } from '../settings.js'
import { copyGraph } from './copy.js'

const SEED = 7
/** Pages that both servers write and forget before the clock starts, so that their plans and machine code are there. */
const WARM_UP = 200

/**
 * Loading a composed graph online: the first half of its pages into an empty graph, the second half onto it, all again.
 * The baseline writes the same nodes and relationships into another fresh server as `UNWIND` and `MERGE` with the driver.
 */
export async function load(): Promise<void> {
  const [pages] = readSettings().pages as [number, ...number[]]
  const folder = mkdtempSync(join(tmpdir(), 'vankien-pages-'))
  try {
    const compose = (count: number, seed: number): string[] =>
      Array.from({ length: count }, (_, n) => {
        const path = join(folder, `${seed}-${n}.facts.json`)
        writeFileSync(path, JSON.stringify(composePage(n, count, seed)))
        return path
      })
    const [warmUp, files] = [compose(WARM_UP, SEED + 1), compose(pages, SEED)]
    await onServer(null, (ours) =>
      onServer(null, async (raw) => {
        await prepareSchema(raw.driver, raw.database)
        for (const some of [warmUp.slice(WARM_UP / 2), warmUp]) await loadFactFiles(ours.driver, ours.database, some)
        await copyGraph(ours, raw)
        for (const db of [ours, raw]) await clear(db)
        await measure(files, ours, raw)
      }),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measure(files: readonly string[], ours: Database, raw: Database): Promise<void> {
  const rates = new Map<string, number>()
  const half = Math.ceil(files.length / 2)
  const halves: [string, readonly string[]][] = [
    ['first half, empty graph', files.slice(0, half)],
    ['second half', files.slice(half)],
    ['all again, unchanged', files],
  ]
  for (const [name, some] of halves) {
    const start = performance.now()
    await loadFactFiles(ours.driver, ours.database, some)
    rates.set(name, some.length / ((performance.now() - start) / 1000))
  }
  const base = files.length / (await copyGraph(ours, raw))
  const { counts, violations } = await checkGraph(ours.driver, ours.database)
  if (violations.length > 0) throw new Error(violations[0])
  const [a, b] = [await size(ours), await size(raw)]
  if (a.nodes !== b.nodes || a.edges !== b.edges) throw new Error(`${JSON.stringify(a)} but ${JSON.stringify(b)}`)
  console.log(
    `${counts['Source']} pages: ${a.nodes} nodes, ${a.edges} relationships; a page has ` +
      `${(a.nodes / files.length).toFixed(1)} and ${(a.edges / files.length).toFixed(1)}`,
  )
  console.table(
    Object.fromEntries(
      [['driver, UNWIND and MERGE', base] as const, ...rates].map(([name, rate]) => [
        name,
        { 'pages/s': Math.round(rate * 10) / 10, 'of the driver': Math.round((rate / base) * 100) / 100 },
      ]),
    ),
  )
}

async function clear({ driver, database }: Database): Promise<void> {
  const session = driver.session({ database })
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS')
  await session.close()
}

async function size({ driver, database }: Database): Promise<{ nodes: number; edges: number }> {
  const query = 'RETURN COUNT { () } AS nodes, COUNT { ()-->() } AS edges'
  const { records } = await driver.executeQuery(query, {}, { database })
  return records[0]!.toObject() as { nodes: number; edges: number }
}
