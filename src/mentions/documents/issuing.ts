import { bodyKinds } from '../../reference/index.js'
import type { BodyMention, DateMention, DocumentMention } from '../mention.js'
import type { Scene } from '../rule.js'

type Issuer = DocumentMention['issuers'][number]
interface IssuerBefore {
  readonly issuers: readonly Issuer[]
  readonly date: DateMention | null
  readonly term: DocumentMention['term']
  readonly issuing: NonNullable<DocumentMention['issuing']>
}

const POST = String.raw`(?:Phó )?(?:Thủ tướng|Chủ tịch|Bộ trưởng|Thứ trưởng|Giám đốc|Bí thư|Thống đốc|Chánh án|Viện trưởng|Tổng Thanh tra|Chủ nhiệm|Trưởng ban)`
const POST_BEFORE = new RegExp(`(?<![\\p{L}])(?<post>${POST}) $`, 'u')
const POST_HERE = new RegExp(`(?<post>${POST}) `, 'iuy')
/** A post that names its body: `Thủ tướng` alone is the Government's. */
const SOLE_POST = /(?<post>Thủ tướng)(?: Chính phủ)?(?![\p{L}\p{M}])/uy
const VERB =
  /(?<sign>,? (?:(?<plan>sẽ|dự kiến)|đã|vừa|mới đây|mới|cũng|qua|k[ýí]|thông qua|thống nhất|kịp thời|chủ động|tiếp tục|chính thức|tham mưu|xây dựng|và|,)){0,4}(?: ban hành(?: kèm theo)?| thông qua| k[ýí]| có| ra| gửi)(?: các| những)? $/u
/** Between a body and the verb: the term, the holder's name. */
const TO_VERB =
  /^(?: nước (?:CHXHCN|Cộng hòa xã hội chủ nghĩa) Việt Nam)?(?:,? \(?khóa (?<term>[IVXL]+)\)?)?(?:(?: \p{Lu}[\p{L}\p{M}]*){2,5}|,? ngày [\d/.-]+)?$/u
/** Before a body that only stands in a person's title: "…, Ủy viên Bộ Chính trị, Thường trực Ban Bí thư". */
const IN_TITLE =
  /(?:[Ủủ]y viên|(?<!Bí thư )[Tt]hường trực|[Tt]rưởng|[Cc]hánh|[Đđ]ại biểu|[Bb]í thư thứ nhất|[Pp]hó [Tt]rưởng [Bb]an [Tt]hường trực) $/u
/** Most characters between the day or issuer and the citation: long chains of titles. */
const CLAUSE = 500
const ON_BEHALF = /[Tt]hay mặt(?: cho)? $/u

const chinhPhu = bodyKinds.find(({ id }) => id === 'chinh-phu')!

/** A body, or the post of a body, that is named at a position: `Ban Bí thư` · `Thủ tướng Chính phủ` · `Thủ tướng`. */
export function issuerAt({ text, found }: Scene, at: number): { issuer: Issuer; end: number } | null {
  POST_HERE.lastIndex = at
  const post = POST_HERE.exec(text.norm)?.groups!['post']
  const body = found.at('Body', post ? at + post.length + 1 : at)
  if (body) return { issuer: { body, post: post ?? null, as: 'ISSUER' }, end: body.end }
  SOLE_POST.lastIndex = at
  const sole = SOLE_POST.exec(text.norm)
  return sole && { issuer: primeMinister(at, at + sole[0].length), end: at + sole[0].length }
}

const primeMinister = (start: number, end: number): Issuer => ({
  body: { kind: 'Body', rule: 'body.of-post', start, end, body: chinhPhu, place: null },
  post: 'Thủ tướng',
  as: 'ISSUER',
})

/**
 * The issuer before a citation: `(ngày 14/6/2024 vừa qua,) Bộ Chính trị đã ban hành ` · `Chủ tịch UBND tỉnh vừa ký ban hành ` ·
 * `Thay mặt Bộ Chính trị, đồng chí …, Thường trực Ban Bí thư vừa ký ` · `Bộ Chính trị, Ban Bí thư ban hành `. A body that only stands
 * in the title of the person who signs is none.
 */
export function issuerBefore(scene: Scene, at: number, joint: boolean): IssuerBefore | null {
  const { text, found } = scene
  const from = Math.max(text.sentenceAt(at).start, at - CLAUSE)
  const before = text.norm.slice(from, at)
  const verb = VERB.exec(before)
  if (!verb) return null
  const verbAt = from + verb.index
  const bodies = found.within('Body', { start: from, end: verbAt })
  const issuing = (start: number) => ({
    span: { start, end: at - 1 },
    signed: / k[ýí](?!\p{L})/u.test(verb[0]),
    planned: verb.groups!['plan'] !== undefined,
    printed: false,
  })
  const behalf = bodies.findLast((b) => ON_BEHALF.test(text.norm.slice(from, b.start)))
  if (behalf) {
    const start = text.norm.lastIndexOf('hay mặt', behalf.start) - 1
    const date = dateBefore(scene, from, start)
    return { issuers: [issuerOf(behalf, null)], date, term: null, issuing: issuing(start) }
  }
  const body = bodies.findLast((b) => TO_VERB.test(text.norm.slice(b.end, verbAt)))
  if (!body) return soleBefore(scene, from, verbAt, issuing)
  const lead = text.norm.slice(from, body.start)
  const post = POST_BEFORE.exec(lead)?.groups!['post'] ?? null
  if (!post && IN_TITLE.test(lead)) return null
  const also = post ? undefined : coIssuer(scene, bodies, body, joint)
  const start = also?.start ?? (post ? body.start - post.length - 1 : body.start)
  // A deputy signs for the body, and for the Prime Minister, whom the number names.
  const deputy = post?.startsWith('Phó ') === true
  if (deputy && body.body === chinhPhu)
    return { issuers: [], date: dateBefore(scene, from, start), term: null, issuing: issuing(start) }
  const numeral = TO_VERB.exec(text.norm.slice(body.end, verbAt))!.groups!['term']
  const numeralAt = numeral === undefined ? 0 : text.norm.indexOf(numeral, body.end + ' khóa '.length)
  return {
    issuers: !also
      ? [issuerOf(body, deputy ? null : post)]
      : joint
        ? [also, body].map((party) => ({ body: party, post: null, as: 'PARTY' as const }))
        : [issuerOf(also, null), { body, post: null, as: 'CO_ISSUER' }],
    date: dateBefore(scene, from, start) ?? found.within('Date', { start: body.end, end: verbAt })[0] ?? null,
    term:
      numeral === undefined ? null : { value: numeral, span: { start: numeralAt, end: numeralAt + numeral.length } },
    issuing: issuing(start),
  }
}

const issuerOf = (body: BodyMention, post: string | null): Issuer => ({ body, post, as: 'ISSUER' })

/** "Bộ Chính trị, Ban Bí thư đã ban hành": the two central bodies issue together; the parties of what is joint. */
function coIssuer(
  { text }: Scene,
  bodies: readonly BodyMention[],
  body: BodyMention,
  joint: boolean,
): BodyMention | undefined {
  const before = bodies.find((b) => b.end < body.start && /^(?:, | và )$/u.test(text.norm.slice(b.end, body.start)))
  return before && (joint || areJoint(before, body)) ? before : undefined
}
export const areJoint = (a: BodyMention, b: BodyMention): boolean =>
  [a.body.id, b.body.id].sort().join() === 'ban-bi-thu,bo-chinh-tri'

/** "Thủ tướng (vừa) ký ban hành": a post that stands for its body; a deputy signs for it, and issues nothing. */
const SOLE_BEFORE =
  /(?<!\p{L})(?<deputy>Phó )?Thủ tướng(?: Thường trực)?(?: Chính phủ)?(?:(?: \p{Lu}[\p{L}\p{M}]*){2,5})?$/u
function soleBefore(
  scene: Scene,
  from: number,
  verbAt: number,
  issuing: (start: number) => IssuerBefore['issuing'],
): IssuerBefore | null {
  const lead = scene.text.norm.slice(from, verbAt)
  const sole = SOLE_BEFORE.exec(lead)
  if (!sole) return null
  const start = from + sole.index
  return {
    issuers: sole.groups!['deputy'] ? [] : [primeMinister(start, start + 'Thủ tướng'.length)],
    date: dateBefore(scene, from, start),
    term: null,
    issuing: issuing(start),
  }
}

/** A day that opens the clause: `Ngày 16/4/2020 ` · `ngày 14/6/2024 vừa qua, `. */
function dateBefore({ text, found }: Scene, from: number, to: number): DateMention | null {
  const date = found.within('Date', { start: from, end: to }).at(-1)
  if (!date || date.form !== 'DAY') return null
  return /^(?: vừa qua)?,? (?:tại [Kk]ỳ họp [^,;.]{1,30}, |đồng chí |Bộ trưởng, )?$/u.test(
    text.norm.slice(date.end, to),
  )
    ? date
    : null
}

/** Bodies joined by ", " and "và": parties of a joint document, co-issuers. */
export function listOfBodies({ text, found }: Scene, at: number): { bodies: BodyMention[]; end: number } {
  const bodies: BodyMention[] = []
  let end = at
  for (let next = found.at('Body', at); next;) {
    bodies.push(next)
    end = next.end
    const joint = /^(?:,(?: và)? | và |; | - )/u.exec(text.norm.slice(end, end + 6))?.[0]
    next = joint === undefined ? undefined : found.at('Body', end + joint.length)
  }
  return { bodies, end }
}
