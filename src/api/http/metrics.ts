import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Reader } from '../reader.js'

/** Where an answer came from: executed now, kept in memory, or the client's own copy that still holds (304). */
export type From = 'execution' | 'memory' | 'client'

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
/** Names of operations that are told apart; clients choose them, and each costs memory here and at the collector. */
const mostNames = 200

/** What `/metrics` tells, in the text format of Prometheus: the API's own figures and those of its process. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #names = new Set<string>()
  readonly #operations = new Histogram({
    name: 'vankien_graphql_seconds',
    help: 'Time of a GraphQL request, by its operation name and where the answer came from.',
    labelNames: ['operation', 'from'],
    buckets: seconds,
    registers: [this.#registry],
  })
  readonly #errors = new Counter({
    name: 'vankien_errors_total',
    help: 'Errors told to clients, by code.',
    labelNames: ['code'],
    registers: [this.#registry],
  })
  readonly #http = new Histogram({
    name: 'vankien_http_seconds',
    help: 'Time of an HTTP request, by route and status.',
    labelNames: ['route', 'status'],
    buckets: seconds,
    registers: [this.#registry],
  })
  readonly #database = new Histogram({
    name: 'vankien_database_seconds',
    help: 'Time of a statement, the wait for a connection included, by whether it succeeded.',
    labelNames: ['succeeded'],
    buckets: seconds,
    registers: [this.#registry],
  })
  readonly #running = new Gauge({
    name: 'vankien_database_statements_running',
    help: 'Statements under way: each holds one of the 100 connections of the pool, or waits for one.',
    registers: [this.#registry],
  })

  constructor() {
    collectDefaultMetrics({ register: this.#registry })
  }

  /** @param began `performance.now()` when the request came */
  answered(operation: string | null, from: From, began: number): void {
    this.#operations.labels(this.#known(operation), from).observe((performance.now() - began) / 1000)
  }

  refused(code: string): void {
    this.#errors.inc({ code })
  }

  /** `reader`, its statements timed. */
  over(reader: Reader): Reader {
    const timed = async <T>(work: () => Promise<T>): Promise<T> => {
      const began = performance.now()
      this.#running.inc()
      let succeeded = 'no'
      try {
        const result = await work()
        succeeded = 'yes'
        return result
      } finally {
        this.#running.dec()
        this.#database.labels(succeeded).observe((performance.now() - began) / 1000)
      }
    }
    return {
      run: (cypher, parameters) => timed(() => reader.run(cypher, parameters)),
      rows: (cypher, parameters) => timed(() => reader.rows(cypher, parameters)),
    }
  }

  /** Times every answer and serves `/metrics`. */
  register(fastify: FastifyInstance): void {
    fastify.addHook('onResponse', ({ routeOptions }, { statusCode, elapsedTime }, done) => {
      this.#http.labels(routeOptions.url ?? 'none', String(statusCode)).observe(elapsedTime / 1000)
      done()
    })
    fastify.get('/metrics', async (_request, reply) =>
      reply.type(this.#registry.contentType).send(await this.#registry.metrics()),
    )
  }

  #known(name: string | null): string {
    if (name === null) return 'anonymous'
    if (this.#names.has(name)) return name
    if (this.#names.size >= mostNames || !/^[_A-Za-z]\w{0,63}$/.test(name)) return 'other'
    this.#names.add(name)
    return name
  }
}
