import type { Span } from '../text/index.js'
import type { Reading } from './reading.js'
import type { Ref } from './registry.js'

/** Whom a noun phrase means. */
export interface Holder {
  readonly ref: Ref
  readonly kind: 'Person' | 'Post' | 'Body'
}

/**
 * Who the noun phrase at a span is: the person named there, else the only holder of the post named there, else the
 * post or body itself; a bare "đồng chí" is the person named last before it. Null when it cannot be told.
 */
export function holderAt(reading: Reading, span: Span): Holder | null {
  const body = reading.scene.found.within('Body', span)[0]
  const ref = body && reading.refs.get(body)
  return ref ? { ref, kind: 'Body' } : null
}
