import { eventAround, subjectsIn, type Facts, type Reading, type Ref } from '../../resolve/index.js'
import { roleOf, type Sentence, type Span } from '../../text/index.js'
import { NOBODY } from './addressees.js'
import { askedIn, type Asked } from './asked.js'
import { cuesIn } from './cues.js'
import { deadlineIn } from './deadline.js'
import { addressing, directiveIn, issuerOf, speaksIn, type Directive } from './directive.js'
import { executorsIn } from './executors.js'
import { asksAgain, carriedOn, goesOn, stillOpen, type Draft, type Standing } from './goes-on.js'
import { speakersIn } from './speaker.js'

/**
 * Who asks what of whom: sentences with a verb of asking, those behind them that go on asking, and the tasks of a
 * directive that the page reports. How finely they are cut: docs/decisions/recommendations.md.
 */
export function recommendations(reading: Reading, facts: Facts): void {
  const { text, layout } = reading.scene
  let standing: Standing | null = null
  let heard: Standing | null = null
  let directive: Directive | null = null
  for (const sentence of text.sentences) {
    if (roleOf(layout, sentence.block) !== 'BODY') continue
    directive ??= directiveIn(reading, sentence)
    const asked = askedIn(reading, sentence)
    if (asked) {
      const own = directive && speaksIn(reading, directive, asked) ? directive : null
      if (own) directive = addressing(own, asked)
      standing = standingOf(reading, sentence, asked, own)
      for (const ask of asked.asks) add(reading, facts, { ...standing, ...ask })
      heard = null
      continue
    }
    const on = goesOn(reading, sentence, standing, directive?.active ? directive : null)
    const drafts: Draft[] = on.length > 0 ? on : asksAgain(reading, sentence, standing ?? heard)
    for (const draft of drafts) add(reading, facts, draft)
    heard = heardIn(reading, sentence, heard)
    if (standing && drafts.length > 0) standing = carriedOn(reading, standing, drafts, sentence)
    else standing = standing?.open ? stillOpen(reading, sentence, standing) : null
  }
}

/** Who spoke last without asking ("X đánh giá cao …. Đồng thời đề nghị …"); nobody once one speaks who is not known. */
function heardIn(reading: Reading, sentence: Sentence, heard: Standing | null): Standing | null {
  const [speaker] = speakersIn(reading, sentence)
  if (!speaker) return cuesIn(reading.scene.text, sentence.start, sentence.end).length > 0 ? null : heard
  if (speaker.kind === 'Document') return null
  const asked: Asked = { speaker, asks: [], addressees: NOBODY, mode: 'REQUIRES', open: false }
  return standingOf(reading, sentence, asked, null)
}

/** By whom, at what and of whom a sentence asks, in a directive's name or not; what follows may go on with it. */
function standingOf(reading: Reading, sentence: Sentence, asked: Asked, directive: Directive | null): Standing {
  const document = asked.speaker.kind === 'Document' ? asked.speaker.ref : null
  const first = asked.asks[0]?.span.start
  const delegation = asked.speaker.kind === 'Delegation' ? asked.speaker.ref : null
  const by = document ? (issuerOf(reading, document) ?? directive?.by ?? null) : delegation ? null : asked.speaker.ref
  // Of several that are asked, what follows says none.
  const several = new Set(asked.asks.map(({ addressees }) => JSON.stringify(addressees))).size > 1
  const addressees = several ? NOBODY : asked.addressees
  return {
    by,
    also: document || delegation ? [] : asked.speaker.also,
    reason: asked.speaker.reason,
    at: document ?? directive?.document ?? delegation ?? eventAround(reading, sentence.start),
    mode: asked.mode,
    addressees,
    first: addressees,
    frame: first !== undefined && first > sentence.start ? { start: sentence.start, end: first } : null,
    block: sentence.block,
    end: sentence.end,
    open: asked.open,
  }
}

function add(reading: Reading, facts: Facts, draft: Draft): void {
  const { span, mode, addressees, rule, at, reason, frame } = draft
  // One word is what is left of a statement ("… đều có trách nhiệm cả").
  if (!reading.scene.text.slice(span).includes(' ')) return
  const executors = executorsIn(reading, span)
  for (const by of [draft.by, ...draft.also])
    facts.add('Recommendation', {
      basis: reason === null ? 'STATED' : 'INFERRED',
      basisReason: reason,
      evidence: [{ span, rule }],
      by,
      to: [...addressees.to],
      toGroups: [...addressees.toGroups],
      executors: [...executors.to],
      executorGroups: [...executors.toGroups],
      mode,
      about: aboutAsk(reading, span, frame, at),
      at,
      deadline: deadlineIn(reading, span),
    })
}

/** What a clause names; else what the asking sentence names before its tasks. The document that asks is no subject. */
function aboutAsk(reading: Reading, span: Span, frame: Span | null, at: Ref | null): Ref[] {
  const own = subjectsIn(reading, span)
  return (own.length > 0 || !frame ? own : subjectsIn(reading, frame)).filter((ref) => ref !== at)
}
