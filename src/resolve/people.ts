import { fold, type Span } from '../text/index.js'
import type { Reading } from './reading.js'
import type { Ref } from './registry.js'

/** Whom a noun phrase means. */
export interface Holder {
  readonly ref: Ref
  readonly kind: 'Person' | 'Post' | 'Body'
}

/** One person for each name of the page; a person has no key, as a bare name proves no identity. */
export function resolvePeople(reading: Reading): void {
  for (const mention of reading.scene.found.of('Person')) {
    const ref = reading.registry.entity('Person', fold(mention.name), () => ({
      key: null,
      name: mention.name,
      altNames: [],
    }))
    reading.registry.mention(ref, mention.nameSpan)
    reading.refs.set(mention, ref)
  }
}

const ADDRESSED = /(?<![\p{L}\p{M}])(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à)(?![\p{L}\p{M}])/u
const PLURAL = /(?:[Cc]ác|[Nn]hững) $/u

/**
 * Who the noun phrase at a span is: the person named there, else the only holder of the post named there, else the
 * post or body itself; a bare "đồng chí" is the person named last before it. Null when it cannot be told.
 */
export function holderAt(reading: Reading, span: Span): Holder | null {
  const { text, found } = reading.scene
  const [person] = found.touching('Person', span)
  const named = person && reading.refs.get(person)
  if (named) return { ref: named, kind: 'Person' }
  const [post] = found.touching('Post', span)
  if (post) {
    const holder = holderOf(reading, reading.refs.get(post)) ?? delegationRole(reading, post.role)
    if (holder) return { ref: holder, kind: 'Person' }
    const ref = reading.refs.get(post)
    if (ref) return { ref, kind: 'Post' }
    return post.body || post.bodyWords ? null : lastNamed(reading, span.start, post.role)
  }
  const [body] = found.touching('Body', span)
  const ref = body && reading.refs.get(body)
  if (ref) return { ref, kind: 'Body' }
  const words = text.slice(span)
  const before = text.norm.slice(Math.max(0, span.start - 6), span.start)
  return ADDRESSED.test(words) && !PLURAL.test(before) ? lastNamed(reading, span.start, null) : null
}

/** The only person of the page that holds the post. */
function holderOf(reading: Reading, post: Ref | undefined): Ref | null {
  if (!post) return null
  const holders = new Set<Ref>()
  for (const person of reading.scene.found.of('Person'))
    if (person.titles.some((title) => !title.former && reading.refs.get(title) === post))
      holders.add(reading.refs.get(person)!)
  return holders.size === 1 ? [...holders][0]! : null
}

/** "Trưởng đoàn": the only one who is given that role. */
function delegationRole(reading: Reading, role: string): Ref | null {
  const holders = new Set<Ref>()
  for (const person of reading.scene.found.of('Person'))
    if (person.roles.some((r) => r.role === role)) holders.add(reading.refs.get(person)!)
  return holders.size === 1 ? [...holders][0]! : null
}

/** The person named last before a position, in its paragraph or the one before; of those who hold the role, if given. */
function lastNamed(reading: Reading, position: number, role: string | null): Holder | null {
  const { text, found } = reading.scene
  const block = text.blockAt(position)
  for (const person of found.before('Person', position)) {
    if (block.index - text.blockAt(person.start).index > 1) return null
    if (role === null || person.titles.some((title) => title.role === role))
      return { ref: reading.refs.get(person)!, kind: 'Person' }
  }
  return null
}
