import type { FactFile } from '../model/index.js'
import { fold } from '../text/index.js'
import { contentsOf, identityOf, type Content, type Value } from './content.js'

export interface Changed {
  readonly old: Content
  readonly new: Content
  /** Fields that differ, with what they were and are. */
  readonly fields: Readonly<Record<string, readonly [Value, Value]>>
}
export interface FactDiff {
  readonly gained: readonly Content[]
  readonly lost: readonly Content[]
  readonly changed: readonly Changed[]
}

/**
 * What two readings say differently, by content: local ids, offsets and wordings do not count. Of what is gained and lost,
 * two of one kind that come from the same words are one that changed.
 */
export function diffFacts(old: FactFile, now: FactFile): FactDiff {
  const [before, after] = [contentsOf(old), contentsOf(now)]
  const lost = new Set(without(before, after))
  const gained = new Set(without(after, before))
  const samePage = old.source.id === now.source.id
  const changed: Changed[] = []
  for (const was of lost) {
    const near = [...gained].filter((is) => is.kind === was.kind && sameWords(was, is, samePage))
    const [closest] = near
      .map((is) => ({ is, fields: differing(was, is) }))
      .sort((a, b) => Object.keys(a.fields).length - Object.keys(b.fields).length)
    if (!closest) continue
    lost.delete(was)
    gained.delete(closest.is)
    changed.push({ old: was, new: closest.is, fields: closest.fields })
  }
  return { gained: [...gained], lost: [...lost], changed }
}

/** Contents of one list that the other has not, each as often as it has it more. */
function without(list: readonly Content[], other: readonly Content[]): Content[] {
  const counts = new Map<string, number>()
  for (const content of other) counts.set(identityOf(content), (counts.get(identityOf(content)) ?? 0) + 1)
  return list.filter((content) => {
    const identity = identityOf(content)
    const count = counts.get(identity) ?? 0
    counts.set(identity, count - 1)
    return count <= 0
  })
}

const sameWords = (a: Content, b: Content, samePage: boolean): boolean =>
  samePage ? a.start < b.end && b.start < a.end : fold(a.words) === fold(b.words)

function differing(a: Content, b: Content): Changed['fields'] {
  const fields = new Set([...Object.keys(a.values), ...Object.keys(b.values)])
  return Object.fromEntries(
    [...fields].flatMap((field) => {
      const pair = [a.values[field] ?? null, b.values[field] ?? null] as const
      return JSON.stringify(pair[0]) === JSON.stringify(pair[1]) ? [] : [[field, pair]]
    }),
  )
}
