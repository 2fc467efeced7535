import type { PersonMention } from '../mentions/index.js'
import { fold, type Span } from '../text/index.js'
import type { Reading } from './reading.js'
import type { Ref } from './registry.js'

/** Whom a noun phrase means. */
export interface Holder {
  readonly ref: Ref
  readonly kind: 'Person' | 'Post' | 'Body'
}

/**
 * One person for each name of the page, but two where one list introduces the name twice: nobody is listed twice. What
 * says only the name later means the one named last. A person has no key, as a bare name proves no identity.
 */
export function resolvePeople(reading: Reading): void {
  const last = new Map<string, { mention: PersonMention; ref: Ref }>()
  for (const mention of reading.scene.found.of('Person')) {
    const name = fold(mention.name)
    const before = last.get(name)
    const namesake = before && areTwo(reading, before.mention, mention)
    const ref = namesake
      ? newPerson(reading, mention, `${name} ${mention.start}`)
      : (before?.ref ?? newPerson(reading, mention, name))
    if (!before || mention.titles.length > 0) last.set(name, { mention, ref })
    reading.registry.mention(ref, mention.nameSpan)
    reading.refs.set(mention, ref)
  }
}

const newPerson = ({ registry }: Reading, { name }: PersonMention, id: string): Ref =>
  registry.entity('Person', id, () => ({ key: null, name, altNames: [] }))

/** Whether two mentions of a name are two items of one list, with no title in common. */
function areTwo({ scene: { text } }: Reading, one: PersonMention, other: PersonMention): boolean {
  if (one.titles.length === 0 || other.titles.length === 0) return false
  if (text.sentenceAt(one.start).index !== text.sentenceAt(other.start).index) return false
  const between = text.norm.slice(one.end, other.start)
  const titles = new Set(one.titles.map((title) => title.title.toLowerCase()))
  return LISTED.test(between) && !other.titles.some((title) => titles.has(title.title.toLowerCase()))
}
/** From the end of one item to the next, past an honorific; a rank belongs to the mention. */
const LISTED = /^;(?:[^\n]*;)? (?:và )?(?:(?:đồng chí|ông|bà|đ\/c) )?$/iu

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
  return ADDRESSED.test(words) && !PLURAL.test(before)
    ? (lastAddressed(reading, span.start) ?? lastNamed(reading, span.start, null))
    : null
}

/** What all mentions of people together say: worked out when it is first asked, which is behind the resolvers of people. */
interface People {
  readonly mentions: Map<Ref, PersonMention[]>
  /** The posts that somebody holds or held. */
  readonly posts: Map<Ref, Set<Ref>>
  /** Who holds a post today. */
  readonly holders: Map<Ref, Set<Ref>>
  /** By the role in a delegation. */
  readonly inRole: Map<string, Set<Ref>>
}
const known = new WeakMap<Reading, People>()
function peopleOf(reading: Reading): People {
  const people = known.get(reading) ?? readPeople(reading)
  known.set(reading, people)
  return people
}
function readPeople({ scene, refs }: Reading): People {
  const people: People = { mentions: new Map(), posts: new Map(), holders: new Map(), inRole: new Map() }
  const add = <K>(sets: Map<K, Set<Ref>>, key: K, ref: Ref): void =>
    void sets.set(key, (sets.get(key) ?? new Set()).add(ref))
  for (const mention of scene.found.of('Person')) {
    const person = refs.get(mention)!
    const mentions = people.mentions.get(person)
    if (mentions) mentions.push(mention)
    else people.mentions.set(person, [mention])
    for (const { role } of mention.roles) add(people.inRole, role, person)
    for (const title of mention.titles) {
      const post = refs.get(title)
      if (!post) continue
      add(people.posts, person, post)
      if (!title.former && !mention.ended.includes(title)) add(people.holders, post, person)
    }
  }
  return people
}

/** The mentions of a person, in order; none for what is no person. */
export const mentionsOf = (reading: Reading, person: Ref): readonly PersonMention[] =>
  peopleOf(reading).mentions.get(person) ?? []

/** Somebody himself and the posts that he holds or held. */
export const postsOf = (reading: Reading, person: Ref): Ref[] => [
  person,
  ...(peopleOf(reading).posts.get(person) ?? []),
]

const only = (refs: ReadonlySet<Ref> | undefined): Ref | null => (refs?.size === 1 ? [...refs][0]! : null)

/** The only person of the page that holds the post. */
const holderOf = (reading: Reading, post: Ref | undefined): Ref | null =>
  post ? only(peopleOf(reading).holders.get(post)) : null

/** "Trưởng đoàn": the only one who is given that role. */
const delegationRole = (reading: Reading, role: string): Ref | null => only(peopleOf(reading).inRole.get(role))

/** "Đồng chí Bí thư Tỉnh ủy nhấn mạnh …. Đồng chí đề nghị …": the post by which a paragraph calls somebody last. */
function lastAddressed(reading: Reading, position: number): Holder | null {
  const { text, found } = reading.scene
  const { start } = text.blockAt(position)
  const person = found.within('Person', { start, end: position }).at(-1)
  for (const post of found.before('Post', position)) {
    if (post.start < start || (person && post.start < person.end)) return null
    if (/(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à) $/u.test(text.norm.slice(Math.max(0, post.start - 9), post.start)))
      return holderAt(reading, post)
  }
  return null
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
