import type { Span } from '../../text/index.js'
import type { QuantityMention } from '../mention.js'

export type Quantity = Omit<QuantityMention, 'kind' | 'rule'>
/** A number as a rule has read it. `marked`: with marks or words that no name, year or ordinal has. */
export interface ReadNumber extends Span {
  readonly value: number | null
  readonly valueMax?: number
  readonly denominator?: number
  readonly words?: string
  readonly marked: boolean
}
