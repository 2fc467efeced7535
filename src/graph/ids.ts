import { sha256 } from '../text/index.js'

/**
 * A global id: the kind and a hash of what identifies the thing, `Document_3f0c…`. Equal parts give equal ids in every
 * graph, whatever was loaded before.
 */
export const idOf = (kind: string, ...parts: readonly unknown[]): string =>
  `${kind}_${sha256(JSON.stringify(parts)).slice(0, 24)}`

/** The kind that an id was made for. */
export const kindOfId = (id: string): string => id.slice(0, id.indexOf('_'))
