import type { Entity, EntityKind, EntityOf, Fact, FactKind, FactOf } from '../model/index.js'
import type { Span } from '../text/index.js'

/** Name of an entity or fact while a page is read; `assemble` turns it into a local id. */
export type Ref = `#${string}`

/** A fact's words: the span, and where the sentence around it is not its passage, the passage. */
export interface Words {
  readonly span: Span
  readonly passage?: Span
  readonly rule: string
}
type Drafted<T> = T extends unknown ? Omit<T, 'id' | 'kind' | 'mentions' | 'evidence' | 'statement'> : never

/** An entity's fields before assembly: references are `Ref`s, evidence is spans. */
export type EntityDraft<K extends EntityKind = EntityKind> = Drafted<EntityOf<K>> &
  (EntityOf<K> extends { evidence: unknown } ? { evidence: Words[] } : unknown)
/** A fact's fields before assembly. */
export type FactDraft<K extends FactKind = FactKind> = Drafted<FactOf<K>> & { evidence: Words[] }

export interface EntityEntry<K extends EntityKind = EntityKind> {
  readonly ref: Ref
  readonly kind: K
  fields: EntityDraft<K>
  readonly mentions: Span[]
}
export interface FactEntry<K extends FactKind = FactKind> {
  readonly ref: Ref
  readonly kind: K
  readonly fields: FactDraft<K>
}
export interface UnresolvedEntry {
  readonly span: Span
  readonly kind: Entity['kind'] | Fact['kind'] | 'Date' | 'Text'
  readonly reason: string
  readonly candidates: readonly string[]
}

/** The entities of one page, one entry for each, with the spans that name them. */
export class Registry {
  readonly #entries = new Map<Ref, EntityEntry>()
  readonly #byKind = new Map<EntityKind, EntityEntry[]>()
  readonly #byIdentity = new Map<string, Ref>()
  readonly #mentions = new Set<string>()
  readonly unresolved: UnresolvedEntry[] = []

  /**
   * The entity of that identity (unique within its kind on this page, compared as it is: fold it first where
   * spellings vary), made from `make` when it is new.
   */
  entity<K extends EntityKind>(kind: K, identity: string, make: () => EntityDraft<K>): Ref {
    const name = `${kind} ${identity}`
    const known = this.#byIdentity.get(name)
    if (known) return known
    // Numbered by identities: `make` may itself make entities.
    const ref: Ref = `#${kind}${this.#byIdentity.size}`
    this.#byIdentity.set(name, ref)
    const entry = { ref, kind, fields: make(), mentions: [] }
    this.#entries.set(ref, entry)
    const alike = this.#byKind.get(kind)
    if (alike) alike.push(entry)
    else this.#byKind.set(kind, [entry])
    return ref
  }
  /** Notes that a span names the entity. */
  mention(ref: Ref, span: Span): void {
    const { mentions } = this.get(ref)
    const known = `${ref} ${span.start} ${span.end}`
    if (this.#mentions.has(known)) return
    this.#mentions.add(known)
    mentions.push({ start: span.start, end: span.end })
  }
  has(ref: Ref): boolean {
    return this.#entries.has(ref)
  }
  get(ref: Ref): EntityEntry {
    const entry = this.#entries.get(ref)
    if (!entry) throw new Error(`no entity ${ref}`)
    return entry
  }
  /** The entry's fields, when it is of the kind. */
  fields<K extends EntityKind>(ref: Ref | null | undefined, kind: K): EntityDraft<K> | null {
    if (!ref) return null
    const entry = this.get(ref)
    return entry.kind === kind ? (entry.fields as EntityDraft<K>) : null
  }
  all<K extends EntityKind>(kind: K): readonly EntityEntry<K>[] {
    return (this.#byKind.get(kind) ?? []) as unknown as EntityEntry<K>[]
  }
  entries(): EntityEntry[] {
    return [...this.#entries.values()]
  }
}

/** The facts of one page, in the order in which they are read. */
export class Facts {
  #entries: FactEntry[] = []
  readonly #byKind = new Map<FactKind, FactEntry[]>()

  add<K extends FactKind>(kind: K, fields: FactDraft<K>): Ref {
    const ref: Ref = `#${kind}:${this.#entries.length}`
    this.#keep({ ref, kind, fields } as unknown as FactEntry)
    return ref
  }
  #keep(fact: FactEntry): void {
    this.#entries.push(fact)
    const known = this.#byKind.get(fact.kind)
    if (known) known.push(fact)
    else this.#byKind.set(fact.kind, [fact])
  }
  /** Puts in each fact's place what is left of it; null takes it out. */
  revise(revised: (fact: FactEntry) => FactEntry | null): void {
    const left = this.#entries.map(revised).filter((fact) => fact !== null)
    this.#entries = []
    this.#byKind.clear()
    for (const fact of left) this.#keep(fact)
  }
  of<K extends FactKind>(kind: K): readonly FactEntry<K>[] {
    return (this.#byKind.get(kind) ?? []) as unknown as FactEntry<K>[]
  }
  entries(): readonly FactEntry[] {
    return this.#entries
  }
}
