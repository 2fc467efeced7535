import type { EventMention } from '../../mentions/index.js'
import { roleOf, type Span } from '../../text/index.js'
import { daysBetween } from '../days.js'
import { pass, type Reading } from '../reading.js'
import type { Ref } from '../registry.js'
import { coveredIn } from './covers.js'
import { dayOf, setDay } from './day.js'
import { bareEvent, eventFields, include, type EventDraft } from './draft.js'

const INSPECTS = /(?<!\p{L})(?:kiểm tra|giám sát|khảo sát|thanh tra)(?!\p{L})/iu
const STARTS = /(?:tiến hành|bắt đầu|sẽ|đã) (?:tiến hành )?(?:kiểm tra|giám sát|khảo sát)/u

/** Delegations → inspections: one for each number or sender, told by the body text first; bare words point at the one before. */
export function resolveInspections(reading: Reading): void {
  const { text, layout, found } = reading.scene
  const mentions = found.of('Event').filter((e) => e.delegation !== null)
  const inBody = (e: EventMention): boolean => roleOf(layout, text.sentenceAt(e.start).block) === 'BODY'
  const known: { number: string | null; numbered: boolean; plural: boolean; sender: Ref | null; ref: Ref }[] = []
  for (const mention of [...mentions.filter(inBody), ...mentions.filter((e) => !inBody(e))]) {
    const sender = mention.sender ? (reading.refs.get(mention.sender) ?? null) : null
    const same = known.findLast(
      (k) =>
        (mention.number === null || k.number === null || k.number === mention.number) &&
        (sender === null || k.sender === null || k.sender === sender) &&
        (!mention.plural || !k.numbered) &&
        (!k.plural || mention.number === null),
    )
    const nothing = whyNothing(reading, mention, {
      among: known.length,
      same: same !== undefined,
      inBody: inBody(mention),
    })
    if (nothing !== null) {
      pass(reading, mention, nothing)
      continue
    }
    const ref = same?.ref ?? make(reading, mention, sender)
    if (!same)
      known.push({ number: mention.number, numbered: mention.number !== null, plural: mention.plural, sender, ref })
    reading.refs.set(mention, ref)
    if (!mention.anaphoric || same) reading.registry.mention(ref, mention)
    tell(reading, mention, ref)
  }
  tellMatters(reading)
}

/** Why words for a delegation name none; null when they name one, or one that is known (`same`) of those before it (`among`). */
function whyNothing(
  reading: Reading,
  mention: EventMention,
  { among, same, inBody }: { among: number; same: boolean; inBody: boolean },
): string | null {
  if (mention.plural && among > 1 && mention.anaphoric) return 'points at several delegations'
  if (same) return null
  if (mention.delegation === 'WORKING' && !inspects(reading, mention)) return 'is not said to inspect'
  const others = among > 0 || reading.scene.text.damage.isPartial
  if (mention.plural && others && !inBody) return 'several delegations, outside the text'
  return mention.anaphoric && !isTold(reading, mention) ? 'nothing is told of it' : null
}

/** "Đoàn kiểm tra" without number or sender is an inspection when its sentence says who heads or founds it, what it covers or whom it meets. */
function isTold(reading: Reading, mention: EventMention): boolean {
  const { text, found } = reading.scene
  const sentence = text.sentenceAt(mention.start)
  const behind = { start: mention.start, end: sentence.end }
  return (
    /thành lập (?:\d+ |các |những )?$/u.test(text.norm.slice(Math.max(0, mention.start - 24), mention.start)) ||
    found.within('Person', sentence).some((p) => p.leads) ||
    found.within('Event', behind).some((e) => e.type === 'WORK_SESSION' && e.targets.length > 0) ||
    coveredIn(reading, behind).length > 0 ||
    STARTS.test(text.slice(behind)) ||
    /đối với \p{Lu}/u.test(text.slice(behind))
  )
}

/** `Nội dung kiểm tra là việc thực hiện …` · `Nội dung gồm: kết quả …; …` · `Đồng thời, kiểm tra việc …`: what the page's one inspection covers. */
const MATTERS =
  /^(?:[^.;:]{0,60}(?<!\p{L}))?(?:kiểm tra|giám sát|nội dung)(?:,? (?:giám sát|này|lần này|chủ yếu|tập trung|vào|là|gồm|bao gồm|liên quan đến|(?:một số|những|các) nội dung|sau|đây)){0,5}[:,]? (?:về )?(?:việc|công tác|kết quả|báo cáo|tình hình|trách nhiệm)(?!\p{L})/iu
const MATTERS_WITHIN = 3
function tellMatters(reading: Reading): void {
  const { text, layout } = reading.scene
  const [one, ...others] = reading.registry.all('Event').filter(({ fields }) => fields.type === 'INSPECTION')
  if (!one || others.length > 0) return
  const block = text.blockAt(one.fields.evidence[0]!.span.start).index
  for (const sentence of text.sentences) {
    if (sentence.block < block || sentence.block - block > MATTERS_WITHIN) continue
    if (roleOf(layout, sentence.block) !== 'BODY') continue
    tellDays(reading, sentence, one.fields)
    const matter = MATTERS.exec(text.slice(sentence))
    if (matter)
      include(
        one.fields.covers,
        coveredIn(reading, { start: sentence.start + matter[0].length - 4, end: sentence.end }),
      )
  }
}

/** `Thời gian kiểm tra dự kiến từ ngày 16/7 đến 20/7`; of more than a season it is the period that is looked at. */
const DAYS = /^Thời gian (?:tiến hành )?(?:kiểm tra|giám sát|làm việc)(?!\p{L})/u
const LONGEST = 92
function tellDays(reading: Reading, sentence: Span, inspection: EventDraft): void {
  const { text, found } = reading.scene
  const words = text.slice(sentence)
  const days = DAYS.test(words) && found.within('Date', sentence).find((date) => date.form === 'DAYS')
  if (!days || inspection.startsOn !== null) return
  const [from, to] = reading.dates.resolve(days, 'PLANNED').value.split('/') as [string, string]
  const length = daysBetween(from.replace('XXXX', '2000'), to.replace('XXXX', '2000'))
  if (length > LONGEST) inspection.scopePeriod ??= `${from}/${to}`
  else setDay(reading, inspection, days)
}

/** A "Đoàn công tác" inspects when its own sentence says so. */
const inspects = ({ scene: { text } }: Reading, mention: EventMention): boolean =>
  INSPECTS.test(text.slice(text.sentenceAt(mention.start)).replace(/Ủy ban Kiểm tra/gu, ''))

function make(reading: Reading, mention: EventMention, sender: Ref | null): Ref {
  const evidence = [{ span: { start: mention.start, end: mention.end }, rule: mention.rule }]
  return reading.registry.entity('Event', `INSPECTION ${mention.start}`, () => ({
    ...bareEvent('INSPECTION', evidence),
    name: mention.name,
    sentBy: sender,
  }))
}

/** What the sentence of a mention says of its inspection: head, scope, documents, and its own days when no session has them. */
function tell(reading: Reading, mention: EventMention, ref: Ref): void {
  const { text, found } = reading.scene
  const event = eventFields(reading, ref)!
  const sentence = text.sentenceAt(mention.start)
  const behind = { start: mention.start, end: sentence.end }
  const alone = found.within('Event', sentence).filter((e) => e.delegation !== null).length === 1
  const head = found.within('Person', alone ? sentence : behind).find((p) => p.leads && !mention.plural)
  if (head && event.head === null) {
    event.head = reading.refs.get(head) ?? null
    event.headBasis = 'STATED'
  }
  const words = text.slice(behind)
  if (INSPECTS.test(words)) include(event.covers, coveredIn(reading, behind))
  const scope = found
    .within('Date', behind)
    .find(
      (d) => d.form === 'PERIOD' && /^(?:giai đoạn|từ|trong|các năm)/iu.test(text.slice(d)) && !inDocument(reading, d),
    )
  if (scope && !mention.anaphoric && event.scopePeriod === null) event.scopePeriod = scope.value
  const target = /đối với $/u
  for (const body of found.within('Body', behind))
    if (target.test(text.norm.slice(Math.max(0, body.start - 8), body.start)))
      include(event.inspects, [reading.refs.get(body)])
  const start = STARTS.exec(words)
  if (start && event.startsOn === null && !found.within('Event', sentence).some((e) => e.type !== 'INSPECTION')) {
    const at = { start: mention.start, end: mention.start + start.index + start[0].length }
    const span = found.within('Date', behind).find((d) => d.form === 'PERIOD' && /^\d{4}-\d{2}\//u.test(d.value))
    setDay(reading, event, span ?? dayOf(reading, sentence, at))
    if (/^sẽ/u.test(start[0]) || / sẽ $/u.test(words.slice(0, start.index + 4))) event.status = 'PLANNED'
  }
}

const inDocument = ({ scene: { found } }: Reading, span: { start: number; end: number }): boolean =>
  found
    .of('Document')
    .some(
      (d) =>
        (d.title && d.title.start <= span.start && span.end <= d.title.end) ||
        (d.start <= span.start && span.end <= d.end),
    )
