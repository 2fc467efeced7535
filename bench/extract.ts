import { loadavg } from 'node:os'
import { startReaders, type Readers } from '../src/reading/readers.js'
import type { ReadPage } from '../src/page/index.js'
import { extract as extractPage } from '../src/pipeline.js'
import { benchPages, megabytes } from './pages.js'

/** Seconds for each measurement; each is taken so often, in turns, and the best counts. */
const SECONDS = 3
const TURNS = 3
const THREADS = 2
/** A citation, as one pattern: what there is to gain at most. */
const ONE_REGEX =
  /(?:Nghị quyết|Chỉ thị|Kết luận|Quyết định|Quy định|Thông báo|Hướng dẫn|Kế hoạch)(?: số)? \d+[-/\p{L}\d]*/gu

/**
 * Pages and megabytes a second, page text → fact file, on one core and with threads, against the ceiling: the same pages with
 * NFC and one pattern. Times of one core are CPU seconds, which others on the machine do not lengthen; the others are the
 * clock's. Then what it takes to start, and a page of 5 MB.
 */
export async function extract(): Promise<void> {
  const pages = await benchPages()
  const ceiling = (): Promise<void> => {
    for (const { text } of pages) for (const match of text.normalize('NFC').matchAll(ONE_REGEX)) void match
    return Promise.resolve()
  }
  const begin = performance.now()
  const alone = await startReaders(1)
  const imported = performance.now() - begin
  const start = performance.now()
  const threads = await startReaders(THREADS)
  await Promise.all(Array.from({ length: THREADS }, () => threads.read({ input: pages[0]!, indent: 0 })))
  const threadStart = performance.now() - start
  try {
    const works = [ceiling, (): Promise<void> => readAll(alone, pages), (): Promise<void> => readAll(threads, pages)]
    for (const work of works) await measure(work, SECONDS)
    const best: Measured[] = []
    for (let turn = 0; turn < TURNS; turn++)
      for (const [i, work] of works.entries()) {
        const now = await measure(work, SECONDS)
        best[i] = {
          wall: Math.min(now.wall, best[i]?.wall ?? Infinity),
          cpu: Math.min(now.cpu, best[i]?.cpu ?? Infinity),
        }
      }
    const [top, one, many] = best as [Measured, Measured, Measured]
    const mb = megabytes(pages)
    const row = (seconds: number): Record<string, number> => ({
      'pages/s': Math.round(pages.length / seconds),
      'MB/s': round(mb / seconds),
      '× one core': round(one.wall / seconds),
      '% of the ceiling': round((100 * top.wall) / seconds),
    })
    console.table({
      'ceiling: NFC + one regex': row(top.wall),
      'one core': row(one.wall),
      'one core, by CPU time': row(one.cpu),
      [`${THREADS} threads`]: row(many.wall),
    })
    console.log(
      `${pages.length} pages, ${round(mb * 1000)} kB, warm; others keep ${round(loadavg()[0]!)} cores busy or wait`,
    )
    console.log(
      `start: ${round(imported)} ms for one core, ${round(threadStart)} ms until ${THREADS} threads have read a page`,
    )
    console.log(longPage(pages))
  } finally {
    await threads.stop()
  }
}

async function readAll(readers: Readers, pages: readonly ReadPage[]): Promise<void> {
  const failed = (await Promise.all(pages.map((input) => readers.read({ input, indent: 0 })))).find(
    (one) => 'failure' in one,
  )
  if (failed && 'failure' in failed) throw new Error(failed.failure.message)
}

/** Seconds of one round: of the clock, and of the CPU. */
interface Measured {
  readonly wall: number
  readonly cpu: number
}
async function measure(work: () => Promise<void>, seconds: number): Promise<Measured> {
  const cpu = process.cpuUsage()
  const start = performance.now()
  let rounds = 0
  for (; performance.now() - start < seconds * 1000; rounds++) await work()
  const { user, system } = process.cpuUsage(cpu)
  return { wall: (performance.now() - start) / 1000 / rounds, cpu: (user + system) / 1e6 / rounds }
}

/** All pages one after another, again and again, up to 5 MB: the longest that a page can sensibly be. */
function longPage(pages: readonly ReadPage[]): string {
  const once = `${pages.map(({ text }) => text).join('\n\n')}\n\n`
  const text = once.repeat(Math.ceil(5 / megabytes([{ text: once }])))
  const cpu = process.cpuUsage()
  const { facts } = extractPage({ ...pages[0]!, text })
  const { user, system } = process.cpuUsage(cpu)
  return `one page of ${round(megabytes([{ text }]))} MB: ${round((user + system) / 1e6)} s of CPU, ${facts.length} facts`
}

const round = (x: number): number => Math.round(x * 100) / 100
