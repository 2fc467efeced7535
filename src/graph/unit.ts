import neo4j, { type ManagedTransaction } from 'neo4j-driver'
import { kindOfId } from './ids.js'
import type { Clock } from './revision.js'
import { forRows, groupBy } from './run.js'
import { baseOf, type Fields } from './state.js'

/** Rows of one statement: few enough for the server's memory, enough to make its own cost small. */
const ROWS = 1000

/**
 * What a transaction is to write: nodes and edges are collected, and written by three statements for all labels and
 * types when they have to be seen. Knows by the server's own number each node that was read or made, so that an edge
 * needs no index.
 */
export class Unit {
  /** Global id → the server's own; null when there is no such node. */
  readonly #nodes = new Map<string, string | null>()
  readonly #made = new Set<string>()
  #creates = new Map<string, { labels: string[]; properties: Fields }>()
  #updates: { id: string; labels: string[]; properties: Fields }[] = []
  #edges: { from: string; type: string; to: string; properties: Fields }[] = []

  constructor(
    readonly tx: ManagedTransaction,
    readonly clock: Clock,
  ) {}

  /** When and with which revision something was written; properties of new nodes. */
  get recorded(): Fields {
    return { recordedAt: graphTime(this.clock.at), recordedRevision: this.clock.revision }
  }

  /** Tells of a node that was read. */
  know(id: string, node: string | null): void {
    this.#nodes.set(id, node)
  }

  /** Whether the node waits to be made. */
  isNew(id: string): boolean {
    return this.#creates.has(id)
  }

  /** Whether this transaction made the node, or is to make it. */
  isMade(id: string): boolean {
    return this.#made.has(id)
  }

  /** Whether the graph has it: undefined when nobody looked. */
  has(id: string): boolean | undefined {
    if (this.#creates.has(id)) return true
    const node = this.#nodes.get(id)
    return node === undefined ? undefined : node !== null
  }

  /** Looks for nodes that nobody looked for yet. */
  async find(ids: Iterable<string>): Promise<void> {
    const open = [...new Set(ids)].filter((id) => this.has(id) === undefined)
    for (const [label, group] of groupBy(open, labelFor)) {
      for (const id of group) this.#nodes.set(id, null)
      const rows = await forRows<{ id: string; node: string }>(
        this.tx,
        `MATCH (n:${label} { id: row }) RETURN row AS id, elementId(n) AS node`,
        group,
      )
      for (const { id, node } of rows) this.#nodes.set(id, node)
    }
  }

  /** A node that the graph does not have. */
  create(id: string, labels: string[], properties: Fields): void {
    this.#made.add(id)
    this.#creates.set(id, { labels, properties })
  }

  /** A node that the graph has; it stands from now on if it was retired. */
  update(id: string, labels: string[], properties: Fields): void {
    const made = this.#creates.get(id)
    if (made) Object.assign(made.properties, properties)
    else this.#updates.push({ id, labels, properties: { ...properties, retiredAt: null, retiredRevision: null } })
  }

  /** The first if the graph does not have it, else the second; somebody looked already. */
  put(id: string, labels: string[], properties: Fields, once: Fields = {}): void {
    if (this.has(id)) this.update(id, labels, properties)
    else this.create(id, labels, { ...properties, ...once })
  }

  /** An edge that is not there yet. */
  edge(from: string, type: string, to: string, properties: Fields = {}): void {
    this.#edges.push({ from, type, to, properties })
  }

  /** Writes all that was collected. */
  async flush(): Promise<void> {
    const creates = [...this.#creates]
    this.#creates = new Map()
    const made = await this.#write<{ node: string }>(
      'CREATE (n:$(row.labels)) SET n = row.properties RETURN elementId(n) AS node',
      creates.map(([, row]) => row),
    )
    creates.forEach(([id], i) => this.#nodes.set(id, made[i]!.node))
    await this.find([...this.#updates.map(({ id }) => id), ...this.#edges.flatMap(({ from, to }) => [from, to])])
    await this.#write(
      'MATCH (n) WHERE elementId(n) = row.node SET n:$(row.labels), n += row.properties REMOVE n:Retired',
      this.#updates.map(({ id, ...row }) => ({ ...row, node: this.#node(id) })),
    )
    await this.#write(
      `MATCH (a) WHERE elementId(a) = row.from MATCH (b) WHERE elementId(b) = row.to
       CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties`,
      this.#edges.map(({ from, to, ...row }) => ({ ...row, from: this.#node(from), to: this.#node(to) })),
    )
    this.#updates = []
    this.#edges = []
  }

  #node(id: string): string {
    const node = this.#nodes.get(id)
    if (!node) throw new Error(`the graph has no ${id}`)
    return node
  }

  /** The server works on the first rows while the next ones are sent. */
  async #write<T extends Fields>(statement: string, rows: readonly Fields[]): Promise<T[]> {
    const parts: Promise<T[]>[] = []
    for (let i = 0; i < rows.length; i += ROWS) parts.push(forRows<T>(this.tx, statement, rows.slice(i, i + ROWS)))
    return (await Promise.all(parts)).flat()
  }
}

/** The label by which a node of this id is found. */
function labelFor(id: string): string {
  if (id.startsWith('sha256:')) return 'Source'
  const kind = kindOfId(id)
  return kind === 'Passage' || kind === 'Extraction' || kind === 'UnresolvedMention' ? kind : baseOf(kind)
}

/** A time of the graph, in UTC, from ISO 8601. */
function graphTime(at: string): unknown {
  const day = new Date(at)
  const date = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()] as const
  const time = [day.getUTCHours(), day.getUTCMinutes(), day.getUTCSeconds(), day.getUTCMilliseconds() * 1e6] as const
  return new neo4j.types.DateTime(...date, ...time, 0)
}
