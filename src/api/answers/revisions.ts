import type { Reader } from '../reader.js'

/** What the graph holds at a moment. */
export interface State {
  /** Opaque: equal words mean equal graphs. Null while a commit may be seen in part. */
  word: string | null
  /** The revision's number. */
  revision: number
}

/**
 * Reads the graph's state, one read for all that wait. Whoever asks while a read is under way joins the next one, as that
 * read may have looked before the asker came.
 */
export class Revisions {
  #running: Promise<State> | null = null
  #next: Promise<State> | null = null

  constructor(private readonly reader: Reader) {}

  /** The state at a moment after the call. */
  current(): Promise<State> {
    if (this.#next) return this.#next
    if (this.#running === null) return (this.#running = this.#read())
    const start = (): Promise<State> => {
      this.#next = null
      return (this.#running = this.#read())
    }
    return (this.#next = this.#running.then(start, start))
  }

  async #read(): Promise<State> {
    try {
      const [row] = await this.reader.rows<State>(state)
      return row ?? { word: '-', revision: 0 }
    } finally {
      this.#running = null
    }
  }
}

/** `Commit.state` is odd while a commit is under way (src/graph/revision.ts); a graph that has none goes by its revision. */
const state = `
  MATCH (r:Revision { id: 'revision' }) OPTIONAL MATCH (c:Commit { id: 'commit' })
  RETURN r.number AS revision, CASE
    WHEN c IS NULL THEN toString(r.number) + '@' + toString(r.at)
    WHEN c.state % 2 = 0 THEN c.graph + '/' + toString(c.state) END AS word`
