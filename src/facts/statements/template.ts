import type { EntityKind, FactKind, FactOf } from '../../model/index.js'
import type { Said } from './saying.js'

/** A kind's template: its fields and the names and kinds of the entities in them → one sentence in both languages. */
export type Template<K extends FactKind> = (
  fact: FactOf<K>,
  name: (id: string | null) => Said,
  kindOf: (id: string | null) => EntityKind | undefined,
) => Said
