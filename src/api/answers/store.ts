import { LRUCache } from 'lru-cache'

interface Answer {
  /** Read before the answer was made. */
  revision: string
  /** Content type and text, as they are sent. */
  type: string
  body: string
}

/**
 * Answers by request, as long as the graph's revision stays. An answer's revision was read before it was made; who finds it
 * compares that with one read later: where both are equal the graph did not change in between, so the answer is exact.
 *
 * What is asked for the first time is only remembered; what is asked again is kept.
 */
export class Answers {
  readonly #kept: LRUCache<string, Answer> | null
  readonly #asked = new LRUCache<string, true>({ max: 10_000 })

  /** @param megabytes of answers that are kept; 0 keeps none */
  constructor(megabytes: number) {
    const maxSize = megabytes * 1024 * 1024
    const sizeCalculation = ({ body }: Answer, key: string): number => 2 * (body.length + key.length) + 200
    this.#kept = maxSize > 0 ? new LRUCache({ maxSize, maxEntrySize: maxSize / 16, sizeCalculation }) : null
  }

  get areKept(): boolean {
    return this.#kept !== null
  }

  /** Whether asking for the revision is worth it: an answer is there, or would be kept. */
  isRepeated(key: string): boolean {
    if (this.#kept === null) return false
    if (this.#asked.get(key)) return true
    this.#asked.set(key, true)
    return false
  }

  /** @param revision read after the request came */
  get(key: string, revision: string): Answer | null {
    const found = this.#kept?.get(key)
    return found?.revision === revision ? found : null
  }

  keep(key: string, answer: Answer): void {
    this.#kept?.set(key, answer)
  }
}
