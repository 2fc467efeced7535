import type { Entity, EntityKind, EntityOf, Evidence, FactFile, FactKind, FactOf } from '../../src/model/index.js'
import { sha256 } from '../../src/text/index.js'

/** Code points that each named thing takes on the invented page, and sentences' length. */
const [STEP, SENTENCE] = [40, 400]

/** Builds the fact file of a page that nobody wrote: offsets go up, every ten things stand in one sentence. */
export class PageBuilder {
  readonly entities: Entity[] = []
  readonly facts: FactFile['facts'] = []
  #at = 0

  constructor(readonly name: string) {}

  /** @param mentioned false for what the page only implies */
  entity<K extends EntityKind>(
    kind: K,
    words: string,
    fields: Omit<EntityOf<K>, 'id' | 'kind' | 'mentions' | 'evidence'>,
    mentioned = true,
  ): string {
    const [start, id] = this.#next(kind)
    const mentions = mentioned ? [{ start, end: start + [...words].length, text: words }] : []
    const evidence = kind === 'Event' ? { evidence: [this.#evidence(start, words)] } : {}
    this.entities.push({ id, kind, mentions, ...fields, ...evidence } as unknown as Entity)
    return id
  }

  fact<K extends FactKind>(
    kind: K,
    words: string,
    fields: Omit<FactOf<K>, 'id' | 'kind' | 'basis' | 'basisReason' | 'evidence' | 'statement'>,
  ): string {
    const [start, id] = this.#next(kind)
    const evidence = [this.#evidence(start, words)]
    const statement = { vi: words, en: words }
    const fact = { id, kind, basis: 'STATED', basisReason: null, evidence, statement, ...fields }
    this.facts.push(fact as unknown as FactFile['facts'][number])
    return id
  }

  /** @param publishedOn YYYY-MM-DD */
  file(title: string, publishedOn: string, url: string): FactFile {
    const key = sha256(this.name)
    return {
      format: 'vankien-facts/1',
      source: {
        ...{ id: `sha256:${key}`, textKey: key, name: this.name, title, url, length: this.#at + SENTENCE },
        ...{ publishedOn, publishedOnBasis: 'STATED', publishedAt: null, dateStatus: 'STATED', dateReason: null },
        ...{ publisher: 'Báo Mẫu', authors: [], attachments: [] },
      },
      entities: this.entities,
      facts: this.facts,
      contradictions: [],
      unresolved: [],
    }
  }

  #next(kind: string): [start: number, id: string] {
    const start = (this.#at += STEP)
    return [start, `${kind}@${start}`]
  }

  #evidence(start: number, words: string): Evidence {
    const from = start - (start % SENTENCE)
    const hash = sha256(`${this.name} ${from}`)
    const passage = { start: from, end: from + SENTENCE, hash }
    return { start, end: start + [...words].length, excerpt: words, passage, role: 'BODY', rule: 'bench.composed' }
  }
}
