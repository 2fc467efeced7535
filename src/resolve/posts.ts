import type { PersonMention, PostMention } from '../mentions/index.js'
import { bodyKinds, roles, type Role } from '../reference/index.js'
import { fold } from '../text/index.js'
import { bodyKindOf, bodyRef, chainPlace, isOfType, placelessRef } from './bodies.js'
import { homeDistrict } from './places.js'
import { pass, type Reading } from './reading.js'
import type { Ref } from './registry.js'

/** Of several records of one role the first is the general one. */
const roleById = new Map([...roles].reverse().map((role) => [role.id, role]))
export const roleOfPost = (id: string): Role => {
  const role = roleById.get(id)
  if (!role) throw new Error(`seeds/reference/posts.json has no ${id}`)
  return role
}
/** Levels stand a hundred apart, so that a district's secretary never ranks before a province's. */
const LEVEL = { CENTRAL: 0, PROVINCE: 100, DISTRICT: 200, COMMUNE: 300 } as const

/**
 * The post of a role (id of seeds/reference/posts.json) at a body, made when new: key `<body key>/<role id>`, null where
 * the body itself has none (its place is not known).
 */
export function postRef(reading: Reading, role: string, body: Ref): Ref | null {
  const { registry } = reading
  const holder = registry.fields(body, 'Body')
  if (!holder) return null
  const kind = roleOfPost(role)
  const key = holder.key === null ? null : `${holder.key}/${role}`
  return registry.entity('Post', key ?? `${body}/${role}`, () => ({
    key,
    title: kind.body ? kind.title : joined(kind, holder.name),
    titleEn: kind.body ? kind.titleEn : `${kind.titleEn} of the ${holder.nameEn ?? holder.name}`,
    body,
    rankOrder: kind.rankOrder + LEVEL[holder.level],
  }))
}

/** "Phó Trưởng Ban" + "Ban Nội chính Trung ương" → "Phó Trưởng Ban Nội chính Trung ương". */
const joined = (role: Role, body: string): string =>
  role.opens && body.startsWith(`${role.opens} `)
    ? role.title.slice(0, -role.opens.length) + body
    : `${role.title} ${body}`

/** Posts that are written with their body; then those cut short, by what the page says elsewhere. */
export function resolvePosts(reading: Reading): void {
  const holders = new Map<PostMention, PersonMention>()
  for (const person of reading.scene.found.of('Person'))
    for (const title of person.titles) if (!holders.has(title)) holders.set(title, person)
  const isPost = (post: PostMention): boolean => !roleOfPost(post.role).event || holders.has(post)
  const posts = reading.scene.found
    .of('Post')
    .filter((post) => isPost(post) || pass(reading, post, 'a part played at an event, no post'))
  const told: Told = { byRole: new Map(), byHolder: new Map() }
  const settle = (post: PostMention, ref: Ref | null): void => {
    if (!ref) return
    reading.refs.set(post, ref)
    reading.registry.mention(ref, post)
    const person = holders.get(post)
    addTo(told.byRole, post.role, ref)
    if (person) addTo(told.byHolder, `${fold(person.name)} ${post.role}`, ref)
  }
  for (const post of posts) {
    const body = statedBody(reading, post, holders.get(post))
    if (body) settle(post, postRef(reading, post.role, body))
  }
  for (const post of posts)
    if (!reading.refs.has(post)) {
      const person = holders.get(post)
      if (person) settle(post, saidOf(reading, post, person, told) ?? unknown(reading, post))
      else if (!post.body) settle(post, onlyOne(reading, post, told))
      if (!reading.refs.has(post)) pass(reading, post, post.plural ? 'a group of holders' : 'of which body is not said')
    }
}

/** A post without its body, or with a part of its name, by what the page says of the person or the sentence of bodies. */
const saidOf = (reading: Reading, post: PostMention, person: PersonMention, told: Told): Ref | null =>
  post.body ? null : (heldElsewhere(reading, post, person, told) ?? byBody(reading, post))

/** The posts that the page has told so far: by role, and by a holder's folded name with the role. */
interface Told {
  readonly byRole: Map<string, Set<Ref>>
  readonly byHolder: Map<string, Set<Ref>>
}
const addTo = (sets: Map<string, Set<Ref>>, key: string, ref: Ref): void =>
  void sets.set(key, (sets.get(key) ?? new Set()).add(ref))

function statedBody(reading: Reading, post: PostMention, person: PersonMention | undefined): Ref | null {
  if (post.bodyId) {
    const kind = bodyKindOf(post.bodyId)
    const chained = person ? chainPlace(reading, person, kind) : null
    const near = kind.place === 'DISTRICT' ? homeDistrict(reading) : kind.place ? reading.home : null
    const place = chained ?? (near && isOfType(reading, post.title, near) ? near : null)
    return bodyRef(reading, kind, place, true) ?? placelessRef(reading, kind)
  }
  const ministry = post.bodyWords && MINISTERS.has(post.role) && ministries.get(fold(`Bộ ${post.bodyWords}`))
  if (ministry) return bodyRef(reading, ministry, null, false)
  return post.body ? (reading.refs.get(post.body) ?? null) : null
}

/** "Bộ trưởng Ngoại giao" is of the Bộ Ngoại giao. */
const MINISTERS = new Set(['bo-truong', 'thu-truong', 'thu-truong-thuong-truc'])
const ministries = new Map(
  bodyKinds
    .filter((kind) => kind.type === 'MINISTRY')
    .flatMap((kind) => kind.forms.map((form) => [fold(form), kind] as const)),
)

/** "Phó Trưởng Ban" of one whom another line calls "Phó Trưởng Ban Nội chính Trung ương". */
function heldElsewhere(reading: Reading, post: PostMention, person: PersonMention, { byHolder }: Told): Ref | null {
  const held = [...(byHolder.get(`${fold(person.name)} ${post.role}`) ?? [])]
  return single(held.filter((ref) => fits(reading, post, ref)))
}

/** The only post of the role on the page that the words fit. */
function onlyOne(reading: Reading, post: PostMention, { byRole }: Told): Ref | null {
  if (post.plural || (post.body === null && post.bodyWords === null && !/^\p{Lu}/u.test(post.title))) return null
  return single([...(byRole.get(post.role) ?? [])].filter((ref) => fits(reading, post, ref)))
}

const DEPARTMENTS = new Set(['PARTY_DEPARTMENT', 'STEERING_COMMITTEE', 'AGENCY'])

/** "Phó trưởng Ban" in a sentence about one Ban; "Thứ trưởng" on a page with one ministry. */
function byBody(reading: Reading, post: PostMention): Ref | null {
  const { text, found } = reading.scene
  const role = roleOfPost(post.role)
  const opener = post.bodyWords ?? role.opens
  const ministry = MINISTERS.has(role.id)
  if (!opener && !ministry) return null
  const sentence = text.sentenceAt(post.start)
  const named = found.of('Body').filter((body) => {
    const fields = reading.registry.fields(reading.refs.get(body), 'Body')
    if (!fields) return false
    if (ministry) return fields.bodyType === 'MINISTRY' && post.bodyWords === null
    return DEPARTMENTS.has(fields.bodyType) && fold(fields.name).startsWith(`${fold(opener!)} `)
  })
  const near = named.filter((body) => body.start >= sentence.start && body.end <= post.start)
  const onPage = text.damage.isPartial ? [] : named
  const body = single(near.map((b) => reading.refs.get(b))) ?? single(onPage.map((b) => reading.refs.get(b)))
  return body && postRef(reading, post.role, body)
}

/** A post whose body no table knows: its title as written, without a key. */
function unknown(reading: Reading, post: PostMention): Ref {
  const role = roleOfPost(post.role)
  const reason =
    post.body || post.bodyWords
      ? 'the body is in no table, or its place is not known'
      : 'the page does not say of which body'
  if (!role.event) reading.registry.unresolved.push({ span: post, kind: 'Post', reason, candidates: [] })
  return reading.registry.entity('Post', `${post.role} ${post.title}`, () => ({
    key: null,
    title: post.title,
    titleEn: null,
    body: null,
    rankOrder: role.rankOrder + LEVEL.PROVINCE,
  }))
}

/** Whether a resolved post's body begins with the words that the page gives. */
function fits(reading: Reading, post: PostMention, ref: Ref | undefined): boolean {
  const fields = reading.registry.fields(ref, 'Post')
  if (!fields) return false
  const words = post.bodyWords
  if (!words) return post.body === null
  return fold(reading.registry.fields(fields.body as Ref | null, 'Body')?.name ?? '').startsWith(fold(words))
}

const single = (refs: readonly (Ref | undefined)[]): Ref | null => {
  const distinct = new Set(refs.filter((ref) => ref !== undefined))
  return distinct.size === 1 ? [...distinct][0]! : null
}
