import { idOf } from './ids.js'

/** A person of one page, or a node that stands for several: the folded name and the keys of posts held. */
export interface PersonMember {
  ref: string
  /** Folded name. */
  name: string
  /** Keys of posts held; empty when none is known. */
  posts: readonly string[]
  /** Id when it cannot be joined with any other: it holds no known post. */
  alone: string
}

export interface PersonCluster {
  id: string
  posts: readonly string[]
}

/**
 * Who is one person: those who share a folded name and a post at the same body, and whoever they share one with in
 * turn. The id comes from the first such post in code-point order, so the order of the members does not matter.
 */
export function clusterPersons(members: readonly PersonMember[]): Map<string, PersonCluster> {
  const clusters = new Map<string, Set<string>>()
  for (const { name, posts } of members) {
    const merged = new Set(posts)
    for (const post of posts) for (const other of clusters.get(pair(name, post)) ?? []) merged.add(other)
    for (const post of merged) clusters.set(pair(name, post), merged)
  }
  return new Map(
    members.map(({ ref, name, posts, alone }) => {
      const [post] = posts
      if (post === undefined) return [ref, { id: alone, posts: [] }]
      const all = [...clusters.get(pair(name, post))!].sort()
      return [ref, { id: idOf('Person', name, all[0]), posts: all }]
    }),
  )
}

const pair = (name: string, post: string): string => JSON.stringify([name, post])
