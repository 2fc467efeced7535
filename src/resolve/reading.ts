import type { AnyMention, Scene } from '../mentions/index.js'
import type { Page } from '../page/index.js'
import type { PageDates } from './page-dates.js'
import type { Ref, Registry } from './registry.js'
import type { Withheld } from './withheld.js'

/** A page on its way: what was found, and which entities its mentions name. Resolvers fill it, fact rules read it. */
export interface Reading {
  readonly page: Page
  readonly scene: Scene
  readonly registry: Registry
  /** Entity of a mention; none for a mention that names nothing known ("các cấp ủy"). */
  readonly refs: Map<AnyMention, Ref>
  /** Why a mention became nothing, where a rule decided so. */
  readonly passed: Map<AnyMention, string>
  /** What the text's damage took, of mentions and then of facts. */
  readonly withheld: Withheld[]
  /** Local ids in the fact file by name, once it is made. */
  readonly ids: Map<Ref, string>
  /** When the page was published, how we know, and how to read a day without a year. */
  readonly dates: PageDates
  /** The day (EDTF) by which places have their era, name and type: the page's, else the latest that it writes. */
  placesOn: string | null
  /** The province that the page is about: what a bare "tỉnh", "Tỉnh ủy", "Công an tỉnh" means. */
  home: Ref | null
  /** The event that the page reports. */
  mainEvent: Ref | null
  /** Event by index of the sentence that is about it. */
  readonly eventOf: Map<number, Ref>
}

/** Notes why a mention becomes nothing. @returns null, which says so to the rule's caller */
export function pass({ passed }: Reading, mention: AnyMention, reason: string): null {
  passed.set(mention, reason)
  return null
}

export const refOf = (reading: Reading, mention: AnyMention | null | undefined): Ref | null =>
  (mention && reading.refs.get(mention)) ?? null
