import neo4j, { type ManagedTransaction } from 'neo4j-driver'
import { kindOfId } from './ids.js'
import type { Clock } from './revision.js'
import { forRows, groupBy } from './run.js'
import { baseOf, type Fields } from './state.js'

/** Rows of one statement: few enough for the server's memory, enough to make its own cost small. */
const ROWS = 1000
/** So many edges of one form are worth a statement of their own, which costs a plan and half as much for each edge. */
const MANY = 100

interface Edge {
  from: string
  type: string
  to: string
  properties: Fields
}

/**
 * What a transaction is to write: nodes and edges are collected and written when they have to be seen; nodes also when
 * there are enough for a statement, so that the server works while the next ones are made. Knows by the server's own
 * number each node that was read or made, so that an edge needs no index.
 */
export class Unit {
  /** Global id → the server's own; null when there is no such node. */
  readonly #nodes = new Map<string, string | null>()
  readonly #made = new Set<string>()
  /** Made since the last flush. */
  readonly #fresh = new Set<string>()
  readonly #creates = new Map<string, { labels: string[]; properties: Fields }>()
  #sent: Promise<void>[] = []
  #updates: { id: string; labels: string[]; properties: Fields }[] = []
  #edges: Edge[] = []

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

  /** Whether the node was not there, and nobody sees it before the next flush. */
  isNew(id: string): boolean {
    return this.#fresh.has(id)
  }

  /** Whether this transaction made the node, or is to make it. */
  isMade(id: string): boolean {
    return this.#made.has(id)
  }

  /** Whether the graph has it: undefined when nobody looked. */
  has(id: string): boolean | undefined {
    if (this.#fresh.has(id)) return true
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
    this.#fresh.add(id)
    this.#creates.set(id, { labels, properties })
    if (this.#creates.size === ROWS) this.#sendNodes()
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
    this.#sendNodes()
    await Promise.all(this.#sent)
    this.#sent = []
    this.#fresh.clear()
    await this.find([...this.#updates.map(({ id }) => id), ...this.#edges.flatMap(({ from, to }) => [from, to])])
    await this.#write(
      'MATCH (n) WHERE elementId(n) = row.node SET n:$(row.labels), n += row.properties REMOVE n:Retired',
      this.#updates.map(({ id, ...row }) => ({ ...row, node: this.#node(id) })),
    )
    await this.#writeEdges()
    this.#updates = []
    this.#edges = []
  }

  /** Nobody waits for it before the flush, which tells of failures. */
  #sendNodes(): void {
    const creates = [...this.#creates]
    this.#creates.clear()
    const sent = forRows<{ node: string }>(
      this.tx,
      'CREATE (n:$(row.labels)) SET n = row.properties RETURN elementId(n) AS node',
      creates.map(([, { labels, properties }]) => ({ labels, properties: withoutNulls(properties) })),
    ).then((made) => creates.forEach(([id], i) => this.#nodes.set(id, made[i]!.node)))
    sent.catch(() => undefined)
    this.#sent.push(sent)
  }

  /** Edges of one type with the same properties are lists of values, and there are few such forms. */
  async #writeEdges(): Promise<void> {
    const edges = this.#edges.map(({ properties, ...edge }) => ({ ...edge, properties: withoutNulls(properties) }))
    const forms = groupBy(edges, ({ type, properties }) => [type, ...Object.keys(properties).sort()].join(' '))
    const many = [...forms].filter(([, some]) => some.length >= MANY)
    const few = [...forms.values()].filter((some) => some.length < MANY).flat()
    const ends = ({ from, to }: Edge): [string, string] => [this.#node(from), this.#node(to)]
    await Promise.all([
      ...many.map(([form, some]) => {
        const [type, ...names] = form.split(' ')
        const values = names.map((name, i) => `${name}: row[${i + 2}]`).join(', ')
        return this.#write(
          `${MATCH_ENDS} CREATE (a)-[:${type} { ${values} }]->(b)`,
          some.map((edge) => [...ends(edge), ...names.map((name) => edge.properties[name])]),
        )
      }),
      this.#write(
        `${MATCH_ENDS} CREATE (a)-[r:$(row[2])]->(b) SET r = row[3]`,
        few.map((edge) => [...ends(edge), edge.type, edge.properties]),
      ),
    ])
  }

  #node(id: string): string {
    const node = this.#nodes.get(id)
    if (!node) throw new Error(`the graph has no ${id}`)
    return node
  }

  /** The server works on the first rows while the next ones are sent. */
  async #write(statement: string, rows: readonly unknown[]): Promise<void> {
    const parts: Promise<unknown>[] = []
    for (let i = 0; i < rows.length; i += ROWS) parts.push(forRows(this.tx, statement, rows.slice(i, i + ROWS)))
    await Promise.all(parts)
  }
}

const MATCH_ENDS = 'MATCH (a) WHERE elementId(a) = row[0] MATCH (b) WHERE elementId(b) = row[1]'

/** What is new has no property to take away. */
const withoutNulls = (properties: Fields): Fields =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null && value !== undefined))

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
