import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { extract } from '../src/pipeline.js'
import { benchPages, variedPage } from './pages.js'

const PAGES = 100_000
const TIMES = 10

/** Memory while 100,000 pages are read, each of them another: heap and resident set after a full collection, ten times on the way. */
export async function memory(): Promise<void> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const pages = await benchPages()
  const rows: Record<string, Record<string, number>> = {}
  const note = (count: number): void => {
    collect()
    const { heapUsed, rss } = process.memoryUsage()
    rows[`${count} pages`] = { 'heap MB': Math.round(heapUsed / 1e5) / 10, 'RSS MB': Math.round(rss / 1e5) / 10 }
    console.log(`${count} pages: heap ${rows[`${count} pages`]!['heap MB']} MB`)
  }
  for (let count = 1; count <= PAGES; count++) {
    extract(variedPage(pages, count))
    if (count === 1000 || (count * TIMES) % PAGES === 0) note(count)
  }
  console.table(rows)
}
