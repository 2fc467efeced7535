import type { BodyMention, EventMention, PlaceMention } from '../../mentions/index.js'
import { roleOf, type Span } from '../../text/index.js'
import { pass, type Reading } from '../reading.js'
import type { Ref } from '../registry.js'
import { coveredIn } from './covers.js'
import { dayBehind, dayOf, setDay } from './day.js'
import { bareEvent, eventFields, include, type EventDraft } from './draft.js'
import { isCentral, placeIn } from './place.js'
import { toldOf, type Told } from './told.js'

const EARLIER = /^Trước đó(?!\p{L})/u
const LATER = /^(?:Sau đó|Tiếp đó)(?!\p{L})/u
/** What makes a session without a day an event: that it was held. */
const WAS = /(?:đã|vừa|có|buổi|cuộc|chủ trì|cũng|đến|tới|tiếp tục|và|,|trực tiếp|tiến hành)(?: \p{Ll}+){0,2} $/u

/**
 * "làm việc với …" → working sessions. One for a sentence that gives its day; "Trước đó, … làm việc với A, B" gives one for
 * each body, undated, not after the session that the page reports.
 */
export function resolveSessions(reading: Reading): void {
  const { text, layout, found } = reading.scene
  const told = found.of('Event').filter((e) => e.type === 'WORK_SESSION' && (e.targets.length > 0 || held(reading, e)))
  const body = told.filter((e) => roleOf(layout, text.sentenceAt(e.start).block) === 'BODY')
  const made: { ref: Ref; targets: (Ref | undefined)[] }[] = []
  for (const mention of [...body, ...told.filter((e) => !body.includes(e))]) {
    const sentence = text.sentenceAt(mention.start)
    const bodies = mention.targets.length > 0 ? mention.targets : aimedAt(reading, mention, sentence)
    const targets = bodies.map((t) => reading.refs.get(t))
    const saying = toldOf(reading, sentence, mention)
    const behind = dayBehind(reading, sentence, mention, saying === 'BACKGROUND')
    const day = saying === 'BACKGROUND' ? behind : dayOf(reading, sentence, mention)
    if (!day && saying === 'BACKGROUND') {
      pass(reading, mention, 'background without a day')
      continue
    }
    const again = made.find(
      (m) =>
        !day &&
        (m.targets.some((t) => t && targets.includes(t)) ||
          (!body.includes(mention) && sameSite(reading, m.ref, targets))),
    )
    if (again) {
      reading.refs.set(mention, again.ref)
      reading.registry.mention(again.ref, mention)
      const fields = eventFields(reading, again.ref)!
      if (fields.inspects.length === 0)
        include(
          fields.inspects,
          bodies.map((t) => (t.kind === 'Body' ? reading.refs.get(t) : null)),
        )
      continue
    }
    if (!day && (saying === 'PLANNED' || !tells(reading, mention, sentence))) {
      pass(reading, mention, saying === 'PLANNED' ? 'planned for no day' : 'not said to have been held')
      continue
    }
    const apart = (EARLIER.test(text.slice(sentence)) || LATER.test(text.slice(sentence))) && !day
    const groups = apart ? bodies.map((t) => [t]) : [[...bodies]]
    for (const group of groups) {
      const ref = make(reading, mention, group, sentence, saying)
      setDay(reading, eventFields(reading, ref)!, day)
      made.push({ ref, targets: group.map((t) => reading.refs.get(t)) })
      reading.registry.mention(ref, wordsOf(mention, group))
      if (!reading.refs.has(mention)) reading.refs.set(mention, ref)
    }
  }
}

/** Whether a sentence without a day tells of a session that was held: by a delegation, before or behind another, or "đã". */
function tells({ scene: { text, found } }: Reading, mention: EventMention, sentence: Span): boolean {
  const before = { start: sentence.start, end: mention.start }
  const words = text.slice(before)
  const delegation = found.within('Event', before).some((e) => e.delegation !== null)
  return delegation || EARLIER.test(text.slice(sentence)) || LATER.test(text.slice(sentence)) || WAS.test(words)
}

/** "làm việc tại huyện X" in the text and "làm việc với Huyện ủy X" in the title are one session. */
const sameSite = (reading: Reading, session: Ref, targets: readonly (Ref | undefined)[]): boolean =>
  targets.some((target) => {
    const place = reading.registry.fields(target, 'Body')?.place ?? target
    return place !== undefined && eventFields(reading, session)?.place === place
  })

/** "đã có buổi làm việc …" on a day, without "với": the sentence holds it, and names whom it is aimed at ("đối với …"). */
const held = (reading: Reading, mention: EventMention): boolean => {
  const { text } = reading.scene
  const before = text.norm.slice(Math.max(0, mention.start - 16), mention.start)
  const holds =
    /^(?:làm việc (?:với|tại)|kiểm tra|giám sát|khảo sát|thị sát)/iu.test(text.slice(mention)) ||
    /(?:có|tổ chức|chủ trì) (?:một |các )?$/u.test(before)
  const sentence = text.sentenceAt(mention.start)
  const points = /^[Ll]àm việc với (?:các thành viên )?[Đđ]oàn /u.test(text.norm.slice(mention.start, mention.end + 24))
  return holds && !points && dayOf(reading, sentence, mention) !== null
}
const aimedAt = ({ scene: { text, found } }: Reading, mention: EventMention, sentence: Span): BodyMention[] =>
  found
    .within('Body', { start: mention.end, end: sentence.end })
    .filter((body) => /đối với $/u.test(text.norm.slice(Math.max(0, body.start - 8), body.start)))
const wordsOf = (mention: EventMention, targets: readonly Span[]): Span => ({
  start: mention.start,
  end: mention.targets.length > 0 ? targets.at(-1)!.end : mention.end,
})

function make(
  reading: Reading,
  mention: EventMention,
  targets: readonly (BodyMention | PlaceMention)[],
  sentence: Span,
  saying: Told,
): Ref {
  const { found } = reading.scene
  const span = wordsOf(mention, targets)
  const bodies = targets.filter((t) => t.kind === 'Body')
  const first = targets[0] ? (reading.refs.get(targets[0]) ?? null) : null
  const before = { start: sentence.start, end: mention.start }
  const own = bodies.length > 0 ? (reading.registry.fields(first, 'Body')?.place as Ref | null | undefined) : first
  const place = placeIn(reading, before) ?? (isCentral(reading, before) ? null : own)
  const delegation = found.within('Event', sentence).find((e) => e.delegation !== null && reading.refs.has(e))
  const inspection = delegation ? reading.refs.get(delegation)! : null
  const parent = eventFields(reading, inspection)
  const headed = found.within('Person', before).some((p) => p.leads)
  const ref = reading.registry.entity('Event', `WORK_SESSION ${span.start} ${span.end}`, () => ({
    ...bareEvent('WORK_SESSION', [{ span, rule: mention.rule }]),
    inspects: bodies.map((t) => reading.refs.get(t)).filter((r) => r !== undefined),
    place: place ?? null,
    partOf: inspection,
    head: parent?.head ?? null,
    headBasis: parent?.head ? (headed ? 'STATED' : 'INFERRED') : null,
    status: saying === 'PLANNED' ? 'PLANNED' : 'HELD',
    covers: coveredIn(reading, { start: mention.start, end: sentence.end }),
    agenda: agendaOf(reading, mention.end),
  }))
  if (parent) {
    const fields: EventDraft = eventFields(reading, ref)!
    include(parent.inspects, fields.inspects as Ref[])
    include(parent.covers, fields.covers as Ref[])
    const named = coveredIn(reading, { start: delegation!.start, end: mention.start })
    if (fields.covers.length === 0) include(fields.covers, headed ? (parent.covers as Ref[]) : named)
  }
  return ref
}

/** "… về kết quả thực hiện Kết luận số 44-KL/TW": up to the document's number, at most ten words. */
function agendaOf({ scene: { text, found } }: Reading, end: number): string[] {
  const about = /^ về (?:việc )?/u.exec(text.norm.slice(end, end + 10))
  if (!about) return []
  const from = end + about[0].length
  const words = /^[^,;.:"(]+/u.exec(text.norm.slice(from, from + 160))?.[0] ?? ''
  const document = found.of('Document').find((d) => d.core.start >= from && d.core.start < from + words.length)
  const until = document ? document.core.end : from + words.length
  const parts = text.norm.slice(from, until).split(' ')
  return [parts.length > 10 ? `${parts.slice(0, 10).join(' ')}…` : parts.join(' ')]
}
