import type { Reading, Ref } from '../../resolve/index.js'
import type { Sentence, Span } from '../../text/index.js'
import { awardsIn, type Named } from './named.js'
import { chained, recipientsIn, type Recipients } from './recipients.js'

/** One award to one group or one list of named ones, as a sentence says it. */
export interface Grant {
  readonly award: Named
  readonly group: Recipients | null
  readonly recipients: readonly Ref[]
  readonly grantor: Ref | null
  readonly handedOverBy: Ref | null
  readonly span: Span
}

/** What is only proposed, examined or voted on is not given. */
const PROPOSED =
  /(?<![\p{L}\p{M}])(?:(?:được |thống nhất |thông qua )?(?:đề nghị|đề xuất|trình|xét|xem xét|bình xét|dự kiến|bỏ phiếu|hồ sơ|phấn đấu|tham mưu|sẽ))(?![\p{L}\p{M}])/iu

/** `X tặng Cờ … của Bộ Công an cho các tập thể` · `12 tập thể được (UBND tỉnh) tặng Bằng khen của …`. */
export function grantsIn(reading: Reading, sentence: Sentence): Grant[] {
  const { text } = reading.scene
  const awards = awardsIn(text, sentence)
  if (awards.length === 0) return []
  const groups = recipientsIn(text, sentence)
  const proposed = text.first(PROPOSED, sentence)?.index ?? Infinity
  const grants: Grant[] = []
  let giver: Ref | null = null
  for (const award of awards) {
    if (award.start > proposed) break
    const named = grantorBehind(reading, award)
    const end = named?.end ?? award.end
    const active = given(reading, sentence, award, end, groups, giver)
    if (active) {
      giver = active.giver
      const person = giver !== null && reading.registry.get(giver).kind === 'Person'
      const principal = onBehalf(reading, sentence)
      const grantor = named?.ref ?? principal ?? (person ? null : giver)
      const hands = person || principal ? giver : null
      for (const to of active.to)
        grants.push({
          award,
          ...to,
          grantor,
          handedOverBy: hands,
          span: { start: active.start, end: to.end },
        })
    } else
      for (const { group, agent } of received(reading, sentence, award, groups))
        grants.push({
          award,
          group,
          recipients: [],
          grantor: named?.ref ?? agent,
          handedOverBy: null,
          span: { start: group.start, end },
        })
  }
  return grants
}

/** ` của Bộ Công an` right behind the award. */
function grantorBehind({ scene: { found, text }, refs }: Reading, award: Named): { ref: Ref; end: number } | null {
  const lead = / của (?:đồng chí )?/uy
  lead.lastIndex = award.end
  const match = lead.exec(text.norm)
  if (!match) return null
  const at = award.end + match[0].length
  const mention = found.at('Post', at) ?? found.at('Body', at)
  const ref = mention && refs.get(mention)
  return ref ? { ref, end: mention.end } : null
}

/** `Thừa ủy quyền của Bộ trưởng Bộ Công an, …`: granted by him, handed over by the subject. */
function onBehalf({ scene: { found, text }, refs }: Reading, sentence: Sentence): Ref | null {
  const words = /(?:thừa )?ủy quyền của (?:đồng chí )?/iu.exec(text.slice(sentence))
  if (!words) return null
  const at = sentence.start + words.index + words[0].length
  const mention = found.at('Post', at) ?? found.at('Body', at)
  return (mention && refs.get(mention)) ?? null
}

/** How far before an award its verb and what governs it may stand. */
const LEAD = 240
const GIVES = /(?:trao tặng|tặng thưởng|trao thưởng|trao|tặng)(?: \d{1,4})? $/u
const BEFORE_VERB = /^(?: [^,;."]{0,60},)?(?: (?:đã|cũng|vừa|quyết định|trực tiếp|thừa ủy quyền|tổ chức))* $/u

type To = { group: Recipients | null; recipients: readonly Ref[]; end: number }

/** The active form: the giver, and those behind "cho", or counted right behind the award: "tặng Bằng khen 5 tập thể". */
function given(
  reading: Reading,
  sentence: Sentence,
  award: Named,
  end: number,
  groups: readonly Recipients[],
  giver: Ref | null,
): { giver: Ref | null; start: number; to: To[] } | null {
  const { norm } = reading.scene.text
  const from = Math.max(sentence.start, award.start - LEAD)
  const lead = norm.slice(from, award.start)
  const verb = GIVES.exec(lead)
  const shared = giver !== null && /(?:, |và )$/u.test(lead)
  if (!verb && !shared) return null
  if (/được(?: [^,;.]{1,80})? ?$/u.test(lead.slice(0, verb?.index ?? lead.length))) return null
  const cho = /^(?: (?=\d)|[^;.]{0,70}? cho )/u.exec(norm.slice(end, sentence.end))
  if (!cho) return null
  const at = end + cho[0].length
  const first = groups.find((group) => group.start >= at && group.start - at <= 1)
  const start = from + (verb?.index ?? lead.length)
  const subject = verb ? subjectBefore(reading, sentence, start) : giver
  const joined = /^[\s,;]*(?:(?:và|đồng thời|đã|trao|tặng) ?)*$/u.test(
    norm.slice(groups.findLast((g) => g.end <= start)?.end ?? start, start),
  )
  const named = first ? [] : namedAt(reading, at)
  const to = first
    ? chained(norm, groups, first, 'behind').map((group): To => ({ group, recipients: [], end: group.end }))
    : named.length > 0
      ? [{ group: null, recipients: named.map(({ ref }) => ref), end: named.at(-1)!.end }]
      : []
  return to.length > 0 ? { giver: subject ?? (joined ? giver : null), start, to } : null
}

function subjectBefore({ scene: { found, text }, refs }: Reading, sentence: Sentence, verb: number): Ref | null {
  const before = { start: sentence.start, end: verb }
  const subject = (['Person', 'Post', 'Body'] as const)
    .flatMap((kind) => found.within(kind, before))
    .filter((mention) => BEFORE_VERB.test(text.norm.slice(mention.end, verb)))
    .sort((a, b) => a.start - b.start)[0]
  return (subject && refs.get(subject)) ?? null
}

/** Persons or bodies in a row. */
function namedAt({ scene: { found, text }, refs }: Reading, from: number): { ref: Ref; end: number }[] {
  const named: { ref: Ref; end: number }[] = []
  let at = from
  for (;;) {
    at += /^(?:đồng chí|ông|bà|các đồng chí) /u.exec(text.norm.slice(at, at + 14))?.[0].length ?? 0
    const mention = found.at('Person', at) ?? found.at('Body', at)
    const ref = mention && refs.get(mention)
    if (!ref) return named
    named.push({ ref, end: mention.end })
    const link = /^(?:, (?:và )?| và )/u.exec(text.norm.slice(mention.end, mention.end + 5))
    if (!link) return named
    at = mention.end + link[0].length
  }
}

/** The passive form: groups in front of "được nhận …", with the agent where one is named. */
function received(
  reading: Reading,
  sentence: Sentence,
  award: Named,
  groups: readonly Recipients[],
): { group: Recipients; agent: Ref | null }[] {
  const { found, text } = reading.scene
  const last = groups.filter((group) => group.end <= award.start && group.start >= sentence.start).at(-1)
  if (!last) return []
  const gap = { start: last.end, end: award.start }
  const words = text.slice({ start: gap.start, end: Math.max(gap.start + 1, gap.end) })
  if (/[;.]/u.test(words) || awardsIn(text, gap).length > 0) return []
  if (!/(?:nhận|tặng|trao|thưởng)(?: thưởng)? $/u.test(words) || !/(?<!\p{L})(?:được|nhận)(?!\p{L})/u.test(words))
    return []
  const agents = [...found.within('Post', gap), ...found.within('Body', gap)]
  const agent = (agents[0] && reading.refs.get(agents[0])) ?? null
  return chained(text.norm, groups, last, 'before').map((group) => ({ group, agent }))
}
