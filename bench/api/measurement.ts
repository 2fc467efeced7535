import { isDeepStrictEqual } from 'node:util'
import { load, type Load } from './load.js'
import type { Question } from './questions.js'
import type { Running } from './servers.js'

export interface Measured {
  /** Medians of the repeats. */
  raw: Load
  product: Load
  /** Requests a second, product / raw: the median, and the least and greatest of the repeats. */
  ratio: number
  spread: [least: number, greatest: number]
  /** Milliseconds of CPU a request, of the server's process. */
  cpu: { raw: number; product: number }
  /** Of an answer of the product's, on average. */
  bytes: number
}

/** Different requests of each question. */
const DIFFERENT = 100

/** Measures questions against servers that stand on one graph. */
export class Measurement {
  constructor(
    private readonly servers: Readonly<Record<'raw' | 'product' | 'cached', Running>>,
    private readonly pages: number,
    private readonly settings: { seconds: number; repeats: number },
  ) {}

  /** @throws Error when the two answer differently */
  async againstRaw(question: Question): Promise<Measured> {
    const { raw, product } = this.#targets(question)
    const bytes = await compare(question.name, raw, product)
    const { seconds, repeats } = this.settings
    for (const target of [raw, product]) await load(target.url, target.bodies, { duration: Math.ceil(seconds / 2) })
    const runs: { raw: Timed; product: Timed }[] = []
    for (let count = 0; count < repeats; count++)
      runs.push({ raw: await timed(raw, seconds), product: await timed(product, seconds) })
    const ratios = runs.map((run) => run.product.rate / run.raw.rate)
    const [rawRuns, productRuns] = [runs.map((run) => run.raw), runs.map((run) => run.product)]
    return {
      raw: middle(rawRuns),
      product: middle(productRuns),
      ratio: median(ratios),
      spread: [Math.min(...ratios), Math.max(...ratios)],
      cpu: { raw: median(rawRuns.map(({ cpu }) => cpu)), product: median(productRuns.map(({ cpu }) => cpu)) },
      bytes,
    }
  }

  /** The rate of one request again and again, answers kept, as a share of that of `base`. */
  async again({ query, variables }: Question, base: string): Promise<number> {
    const url = `${this.servers.cached.url}/graphql`
    const bodies = [{ query, variables: variables(0, this.pages) }, { query: base }].map((body) => JSON.stringify(body))
    const rates: number[][] = [[], []]
    for (let count = 0; count <= this.settings.repeats; count++)
      for (const [index, body] of bodies.entries()) {
        const { rate } = await load(url, [body], { duration: this.settings.seconds })
        if (count > 0) rates[index]!.push(rate)
      }
    return median(rates[0]!) / median(rates[1]!)
  }

  /** What the server says to a query that it refuses. */
  async refusal(query: string): Promise<string> {
    const { errors } = (await post(`${this.servers.product.url}/graphql`, JSON.stringify({ query }))) as {
      errors?: { message: string; extensions: { code: string; cost?: unknown } }[]
    }
    if (!errors?.[0]?.extensions.cost) throw new Error('the query was not refused with its cost')
    return `${errors[0].extensions.code} ${JSON.stringify(errors[0].extensions.cost)}`
  }

  /** Prints what the product's process holds while it answers so many requests. */
  async memory(question: Question, requests: number): Promise<void> {
    const { bodies, url, server } = this.#targets(question).product
    const held: number[] = []
    for (let part = 0; part < 4; part++) {
      await load(url, bodies, { amount: Math.ceil(requests / 4) })
      held.push(Math.round((await server.usage()).rss / 2 ** 20))
    }
    console.log(`memory over ${requests} requests, MiB: ${held.join(', ')}`)
  }

  #targets({ name, query, variables }: Question): { raw: Target; product: Target } {
    const { raw, product } = this.servers
    const each = Array.from({ length: DIFFERENT }, (_, n) => variables(n, this.pages))
    return {
      raw: {
        url: `${raw.url}/${encodeURIComponent(name)}`,
        bodies: each.map((given) => JSON.stringify(given)),
        server: raw,
      },
      product: {
        url: `${product.url}/graphql`,
        bodies: each.map((given) => JSON.stringify({ query, variables: given })),
        server: product,
      },
    }
  }
}

interface Target {
  url: string
  bodies: string[]
  server: Running
}
interface Timed extends Load {
  cpu: number
}

async function timed({ url, bodies, server }: Target, seconds: number): Promise<Timed> {
  const before = await server.usage()
  const run = await load(url, bodies, { duration: seconds })
  return { ...run, cpu: ((await server.usage()).cpu - before.cpu) / run.requests }
}

/** All answers of two servers; gives their average length. */
async function compare(name: string, raw: Target, product: Target): Promise<number> {
  let bytes = 0
  for (const [index, body] of raw.bodies.entries()) {
    const [one, other] = [await post(raw.url, body), await post(product.url, product.bodies[index]!)]
    if (!isDeepStrictEqual(one['data'], other['data']))
      throw new Error(`${name} ${body}: raw gives ${show(one)}, the product ${show(other)}`)
    bytes += show(other['data']).length
  }
  return Math.round(bytes / raw.bodies.length)
}

async function post(url: string, body: string): Promise<Record<string, unknown>> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return (await response.json()) as Record<string, unknown>
}

const show = (value: unknown): string => JSON.stringify(value)

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)]!, sorted[Math.ceil((sorted.length - 1) / 2)]!]
  return (low + high) / 2
}

const middle = (runs: readonly Load[]): Load => ({
  rate: median(runs.map(({ rate }) => rate)),
  p50: median(runs.map(({ p50 }) => p50)),
  p99: median(runs.map(({ p99 }) => p99)),
  requests: runs.reduce((sum, { requests }) => sum + requests, 0),
})
