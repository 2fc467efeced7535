import type { Reader } from '../reader.js'

/**
 * Reads the graph's revision, one read for all that wait. Whoever asks while a read is under way joins the next one, as
 * that read may have looked before the asker came.
 */
export class Revisions {
  #running: Promise<string> | null = null
  #next: Promise<string> | null = null

  constructor(private readonly reader: Reader) {}

  /** The revision at a moment after the call, as an opaque word that no other state of any graph has. */
  current(): Promise<string> {
    if (this.#next) return this.#next
    if (this.#running === null) return (this.#running = this.#read())
    const start = (): Promise<string> => {
      this.#next = null
      return (this.#running = this.#read())
    }
    return (this.#next = this.#running.then(start, start))
  }

  async #read(): Promise<string> {
    try {
      const [row] = await this.reader.rows<{ revision: string }>(revision)
      return row?.revision ?? '0'
    } finally {
      this.#running = null
    }
  }
}

/** Its time beside its number: another graph may have come to the same number. */
const revision = "MATCH (r:Revision { id: 'revision' }) RETURN toString(r.number) + '@' + toString(r.at) AS revision"
