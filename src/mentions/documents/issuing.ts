import type { BodyMention, DateMention, DocumentMention } from '../mention.js'
import type { Scene } from '../rule.js'

type Issuer = DocumentMention['issuers'][number]
const POST = String.raw`(?:Phó )?(?:Thủ tướng|Chủ tịch|Bộ trưởng|Thứ trưởng|Giám đốc|Bí thư|Thống đốc|Chánh án|Viện trưởng|Tổng Thanh tra|Chủ nhiệm|Trưởng ban)`
const POST_BEFORE = new RegExp(`(?<![\\p{L}])(?<post>${POST}) $`, 'u')
const POST_HERE = new RegExp(`(?<post>${POST}) `, 'uy')
const VERB =
  /(?<sign>,? (?:(?<plan>sẽ|dự kiến)|đã|vừa|mới|cũng|qua|ký|thông qua|thống nhất|và|,)){0,4}(?: ban hành| thông qua| ký| có)(?: các)? $/u

/** A body, or the post of a body, that is named at a position: `Ban Bí thư` · `Thủ tướng Chính phủ`. */
export function issuerAt({ text, found }: Scene, at: number): { issuer: Issuer; end: number } | null {
  POST_HERE.lastIndex = at
  const post = POST_HERE.exec(text.norm)?.groups!['post']
  const body = found.at('Body', post ? at + post.length + 1 : at)
  return body ? { issuer: { body, post: post ?? null, as: 'ISSUER' }, end: body.end } : null
}

/** The issuer before a citation: `(ngày 14/6/2024 vừa qua,) Bộ Chính trị đã ban hành ` · `Chủ tịch UBND tỉnh vừa ký ban hành `. */
export function issuerBefore(
  scene: Scene,
  at: number,
): { issuer: Issuer; date: DateMention | null; issuing: NonNullable<DocumentMention['issuing']> } | null {
  const { text, found } = scene
  const sentence = text.sentenceAt(at)
  const before = text.norm.slice(sentence.start, at)
  const verb = VERB.exec(before)
  if (!verb) return null
  const verbAt = sentence.start + verb.index
  const body = found
    .within('Body', { start: sentence.start, end: verbAt })
    .findLast((b) => /^(?:(?: \p{Lu}[\p{L}\p{M}]+){2,5})?$/u.test(text.norm.slice(b.end, verbAt)))
  if (!body) return null
  const post = POST_BEFORE.exec(text.norm.slice(sentence.start, body.start))?.groups!['post'] ?? null
  const start = post ? body.start - post.length - 1 : body.start
  return {
    issuer: { body, post, as: 'ISSUER' },
    date: dateBefore(scene, sentence.start, start),
    issuing: {
      span: { start, end: at - 1 },
      signed: / ký(?!\p{L})/u.test(verb[0]),
      planned: verb.groups!['plan'] !== undefined,
    },
  }
}

/** A day that opens the clause: `Ngày 16/4/2020 ` · `ngày 14/6/2024 vừa qua, `. */
function dateBefore({ text, found }: Scene, from: number, to: number): DateMention | null {
  const date = found.within('Date', { start: from, end: to }).at(-1)
  if (!date || date.form !== 'DAY') return null
  return /^(?: vừa qua)?,? (?:đồng chí )?$/u.test(text.norm.slice(date.end, to)) ? date : null
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
