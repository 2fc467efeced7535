import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Bench } from 'tinybench'
import { serve } from '../src/api/server.js'
import { checkout } from '../src/config.js'
import { loadFactFiles } from '../src/graph/index.js'
import { onServer } from './server.js'

const MOST_MS = 50

/**
 * Each guide question over HTTP, one at a time, against a server of its own with the seeds loaded. Warm: forty runs of
 * each before the clock starts. The baseline is `{ __typename }` on the same server.
 */
export async function guides(): Promise<void> {
  await onServer(null, async (db, config) => {
    await loadFactFiles(db.driver, db.database, jsonFiles(join(checkout, 'seeds', 'sources')), {})
    const api = await serve(config, db)
    try {
      await measure(`${api.url}/graphql`)
    } finally {
      await api.close()
    }
  })
}

const jsonFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.facts.json'))
    .sort()
    .map((name) => join(folder, name))

async function measure(url: string): Promise<void> {
  const folder = join(checkout, 'guides')
  const queries = new Map([['{ __typename }', '{ __typename }']])
  for (const name of readdirSync(folder).sort())
    if (name.endsWith('.graphql')) queries.set(name.replace('.graphql', ''), readFileSync(join(folder, name), 'utf8'))
  const bench = new Bench({ warmupIterations: 40, warmupTime: 0, iterations: 150, time: 0, retainSamples: true })
  for (const [name, query] of queries) bench.add(name, () => ask(url, query))
  await bench.run()
  const rows = bench.tasks.map((task) => {
    if (task.result.state !== 'completed') throw new Error(`${task.name}: ${JSON.stringify(task.result)}`)
    const { latency } = task.result
    return { guide: task.name, p50: latency.p50, p95: percentile(latency.samples ?? [], 0.95), max: latency.max }
  })
  const base = rows[0]!
  console.table(
    Object.fromEntries(
      rows.map(({ guide, p50, p95, max }) => [
        guide,
        {
          'p50 ms': round(p50),
          'p95 ms': round(p95),
          'max ms': round(max),
          'p50 / { __typename }': round(p50 / base.p50),
        },
      ]),
    ),
  )
  const slow = rows.filter(({ p95 }) => p95 > MOST_MS)
  console.log(
    slow.length === 0
      ? `every guide within ${MOST_MS} ms at p95`
      : `over ${MOST_MS} ms at p95: ${slow.map((r) => r.guide).join(', ')}`,
  )
}

async function ask(url: string, query: string): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
    body: JSON.stringify({ query }),
  })
  const { errors } = (await response.json()) as { errors?: unknown[] }
  if (errors) throw new Error(JSON.stringify(errors[0]))
}

/** The value below which that share of the samples lies; samples in any order. */
function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  if (value === undefined) throw new Error('the benchmark kept no samples')
  return value
}
const round = (x: number): number => Math.round(x * 100) / 100
