import { eventAround, mainEvent, type Reading, type Ref } from '../../resolve/index.js'
import type { Sentence, Span } from '../../text/index.js'

/** The words between a place and its verb of speaking. */
const BETWEEN = /^(?: (?:đã|cũng|cũng đã|đồng thời|tiếp tục|còn))* $/u
const BARE = /(?:^|, )(?<place>[Tt]ỉnh|[Tt]hành phố)(?: (?:đã|cũng|cũng đã|đồng thời|tiếp tục|còn))* $/u
const LED = /(?:^|, )(?:(?:[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Tt]hị xã|[Qq]uận) )?$/u
const FURTHEST = 40
const REASON = 'the body of that place with which the session is held'

/**
 * `Tỉnh A kiến nghị …` · `Tỉnh cũng đề nghị …`: a place speaks by the only body of it that the session visits or that hosts
 * it. Null when no place stands before the verb, or no such body is known.
 */
export function placeSpeaking(
  reading: Reading,
  sentence: Sentence,
  verb: number,
): { ref: Ref; phrase: Span; reason: string } | null {
  const { found, text } = reading.scene
  const from = Math.max(sentence.start, verb - FURTHEST)
  const bare = BARE.exec(text.norm.slice(from, verb))?.groups?.place
  const named = found
    .within('Place', { start: from, end: verb })
    .find(
      ({ start, end }) =>
        BETWEEN.test(text.norm.slice(end, verb)) && LED.test(text.norm.slice(sentence.start, start).slice(-FURTHEST)),
    )
  const place = named ? reading.refs.get(named) : bare && reading.home
  const event = reading.registry.fields(eventAround(reading, sentence.start) ?? mainEvent(reading), 'Event')
  if (!place || !event) return null
  const bodies = [...event.inspects, ...event.hosts].filter(
    (body) => reading.registry.fields(body as Ref, 'Body')?.place === place,
  )
  const [body] = new Set(bodies)
  if (!body || bodies.some((other) => other !== body)) return null
  return { ref: body as Ref, phrase: named ?? { start: from, end: verb }, reason: REASON }
}
