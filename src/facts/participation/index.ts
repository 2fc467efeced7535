import type { EventMention, PersonMention, Scene } from '../../mentions/index.js'
import { eventAround, mentionsOf, type Facts, type Reading, type Ref } from '../../resolve/index.js'
import { roleOf, type Sentence, type Span } from '../../text/index.js'
import { excerptOf } from '../evidence.js'
import { groupsIn } from './groups.js'
import { roleBehind, rolesBefore, type Doing, type EventRole } from './verbs.js'

const RULE = 'participation'

/** Who took part in the page's events, and as what: heads, hosts, speakers, presenters, awarders, those who attended. */
export function readParticipation(reading: Reading, facts: Facts): void {
  for (const { ref, fields } of reading.registry.all('Event'))
    if (fields.head && fields.headBasis === 'STATED')
      for (const words of headWords(reading, ref, fields.head as Ref))
        add(facts, { who: fields.head as Ref, event: ref, role: 'HEAD' }, words, 'participation.head')
  for (const sentence of reading.scene.text.sentences) {
    const role = roleOf(reading.scene.layout, sentence.block)
    if (role !== 'TITLE' && role !== 'BODY' && role !== 'CAPTION') continue
    const event = eventAround(reading, sentence.start)
    if (!event) continue
    hosts(reading, facts, sentence, event)
    for (const { mention, role, span } of roles(reading, sentence).filter(
      (r) => !(r.role === 'ATTENDEE' && heads(reading, event, r.mention)),
    ))
      add(
        facts,
        { who: reading.refs.get(mention)!, event: role === 'DEPUTY_HEAD' ? inspectionOf(reading, event) : event, role },
        span,
        `${RULE}.${role.toLowerCase()}`,
      )
    for (const span of groupsIn(reading.scene, sentence))
      facts.add('Participation', {
        who: null,
        group: excerptOf(reading.scene.text.slice(span)),
        event,
        role: 'ATTENDEE',
        basis: 'STATED',
        basisReason: null,
        evidence: [{ span, rule: `${RULE}.group` }],
      })
  }
}

/** A deputy head is one of the delegation, not of one of its sessions. */
const inspectionOf = (reading: Reading, event: Ref): Ref =>
  (reading.registry.fields(event, 'Event')?.partOf as Ref | null | undefined) ?? event

const heads = (reading: Reading, event: Ref, person: PersonMention): boolean =>
  reading.registry.fields(event, 'Event')?.head === reading.refs.get(person)

function add(facts: Facts, fields: { who: Ref; event: Ref; role: EventRole }, span: Span, rule: string): void {
  facts.add('Participation', { ...fields, group: null, basis: 'STATED', basisReason: null, evidence: [{ span, rule }] })
}

/** The words that make somebody head of an inspection, or of the session of the same sentence. */
function headWords(reading: Reading, event: Ref, head: Ref): Span[] {
  const { text } = reading.scene
  const fields = reading.registry.fields(event, 'Event')!
  const told = mentionsOf(reading, head).filter((p) => p.leads)
  if (fields.type === 'INSPECTION') return told
  const sentences = fields.evidence.map((words) => text.sentenceAt(words.span.start).index)
  return told.filter((p) => sentences.includes(text.sentenceAt(p.start).index))
}

function hosts(reading: Reading, facts: Facts, sentence: Sentence, event: Ref): void {
  const { found } = reading.scene
  const fields = reading.registry.fields(event, 'Event')!
  if (!fields.evidence.some((words) => words.span.start >= sentence.start && words.span.end <= sentence.end)) return
  for (const body of found.within('Body', sentence)) {
    const ref = reading.refs.get(body)
    if (ref && fields.hosts.includes(ref) && body.start < fields.evidence[0]!.span.start)
      add(facts, { who: ref, event, role: 'HOST' }, body, 'participation.host')
  }
}

/** The people of a sentence with what they do at the event. */
function roles(reading: Reading, sentence: Sentence): { mention: PersonMention; role: EventRole; span: Span }[] {
  const { scene } = reading
  const people = scene.found.within('Person', sentence)
  const events: EventMention[] = scene.found.within('Event', sentence)
  return people.flatMap((mention, index) => {
    const own = roleBehind(scene, sentence, mention)
    const doing = [own ?? sharedVerb(scene, sentence, people, index), ...rolesBefore(scene, sentence, mention, events)]
    const seen = new Set<EventRole>()
    return doing
      .filter((d) => d !== null)
      .filter((d) => !seen.has(d.role) && seen.add(d.role))
      .map((d) => ({ mention, ...d }))
  })
}

const JOINED = /^(?:,? và |, )(?:[Cc]ác )?(?:đồng chí |ông |bà )?$/u

/** "A, chức và đồng chí B, chức chủ trì": the verb behind B is A's too. */
function sharedVerb(scene: Scene, sentence: Sentence, people: readonly PersonMention[], index: number): Doing | null {
  const first = people[index]!
  for (let at = index; ; at++) {
    const here = people[at]!
    const next = people[at + 1]
    if (!next || !JOINED.test(scene.text.norm.slice(here.end, next.start))) return null
    const doing = roleBehind(scene, sentence, next)
    if (doing)
      return doing.role === 'ATTENDEE' ? null : { role: doing.role, span: { start: first.start, end: doing.span.end } }
  }
}
