import { withComposedGraph } from '../graph/composed.js'
import { readSettings } from '../settings.js'
import { Measurement, type Measured } from './measurement.js'
import { frontend, hub, questions, tooMuch, typename, type Question } from './questions.js'
import { start } from './servers.js'

/**
 * The API against the same Cypher through the raw driver in a bare HTTP handler, on a generated graph: 16 connections, each
 * server in a process of its own, each answer found equal before it is measured.
 */
export async function api(): Promise<void> {
  const { pages: sizes, home, ...settings } = readSettings()
  const smallest = new Map<string, Measured>()
  for (const pages of sizes)
    await withComposedGraph(pages, home, async (_, env) => {
      const servers = {
        raw: await start('raw', env),
        product: await start('product', env),
        cached: await start('cached', env),
      }
      try {
        const measurement = new Measurement(servers, pages, settings)
        console.log(`\n${pages} pages`)
        const rows = await measure(measurement)
        grown(rows, smallest)
        await measurement.memory(questions[0]!, settings.requests)
      } finally {
        await Promise.all(Object.values(servers).map((server) => server.stop()))
      }
    })
}

async function measure(measurement: Measurement): Promise<Map<string, Measured>> {
  const rows = new Map<string, Measured>()
  const add = async (question: Question): Promise<void> => {
    rows.set(question.name, await measurement.againstRaw(question))
  }
  for (const question of questions) await add(question)
  const ratios = questions.map(({ name }) => rows.get(name)!.ratio)
  for (const question of [frontend, ...hub]) await add(question)
  console.table(Object.fromEntries([...rows].map(([name, row]) => [name, shown(row)])))
  const [mean, least] = [Math.exp(average(ratios.map(Math.log))), Math.min(...ratios)]
  const spent = questions.map(({ name }) => rows.get(name)!.cpu).map(({ raw, product }) => raw / product)
  console.log(`Q1 to Q5: geometric mean ${round(mean)}, least ${round(least)}; goal 0.73 and 0.60`)
  console.log(`CPU of the server alone, raw / product: geometric mean ${round(Math.exp(average(spent.map(Math.log))))}`)
  console.log(`asked again, of { __typename }: ${round(await measurement.again(questions[0]!, typename))}; goal 0.80`)
  console.log(`too much: ${await measurement.refusal(tooMuch)}`)
  return rows
}

const shown = ({ raw, product, ratio, spread, cpu, bytes }: Measured): Record<string, unknown> => ({
  'raw /s': Math.round(raw.rate),
  'product /s': Math.round(product.rate),
  ratio: round(ratio),
  'from – to': spread.map(round).join(' – '),
  'p50 ms': `${raw.p50} : ${product.p50}`,
  'p99 ms': `${raw.p99} : ${product.p99}`,
  'CPU ms': `${round(cpu.raw)} : ${round(cpu.product)}`,
  bytes: bytes,
})

/** How the product's medians grew from the smallest graph on, beside its answers. */
function grown(rows: ReadonlyMap<string, Measured>, smallest: Map<string, Measured>): void {
  for (const [name, row] of rows) {
    const before = smallest.get(name)
    if (!before) smallest.set(name, row)
    else {
      const [time, bytes] = [row.product.p50 / before.product.p50, row.bytes / before.bytes]
      console.log(`${name}: p50 grew ${round(time)} times, answers ${round(bytes)} times`)
    }
  }
}

const average = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length
const round = (x: number): number => Math.round(x * 100) / 100
