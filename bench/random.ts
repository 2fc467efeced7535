/** Numbers in [0, 1) that a seed decides (mulberry32): the same seed gives the same graph on every machine. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A whole number from 0 to `below` − 1. */
export const upTo = (random: () => number, below: number): number => Math.floor(random() * below)

export const pick = <T>(random: () => number, items: readonly T[]): T => items[upTo(random, items.length)]!
