import { readStates } from './read.js'
import type { EntityState } from './state.js'
import type { Unit } from './unit.js'

/** The graph's entities as they stand in a transaction: each is read once, and what is written is kept. */
export class States {
  readonly #states = new Map<string, EntityState | null>()

  constructor(readonly unit: Unit) {}

  /** Those of these ids that stand. */
  async get(ids: Iterable<string>): Promise<Map<string, EntityState>> {
    const wanted = [...new Set(ids)]
    const open = wanted.filter((id) => !this.#states.has(id))
    const found = await readStates(this.unit, open)
    for (const id of open) this.#states.set(id, found.get(id) ?? null)
    return new Map(wanted.flatMap((id) => (this.#states.get(id) ? [[id, this.#states.get(id)!]] : [])))
  }

  set(state: EntityState): void {
    this.#states.set(state.id, state)
  }

  /** What was read may no longer be so. */
  clear(): void {
    this.#states.clear()
  }
}
