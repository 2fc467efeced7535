import type { Reading } from '../../resolve/index.js'
import type { Sentence, Span } from '../../text/index.js'
import { addresseesAlone, addresseesIn, isNobody, NOBODY, type Addressees } from './addressees.js'
import { accordingIn } from './according.js'
import { clausesOf } from './clauses.js'
import { cuesIn, NEEDS_ADDRESSEE, type Cue, type Mode } from './cues.js'
import { quotedFirst } from './quoted-first.js'
import { aheadIn, modalIn } from './said.js'
import { speakersIn, type Speaker } from './speaker.js'
import { frontedIn, taskAt } from './task.js'

/** One ask as it stands in a sentence. */
export interface Ask {
  readonly span: Span
  readonly mode: Mode
  readonly addressees: Addressees
  readonly rule: string
}
/** What somebody asks in a sentence. `open` when the asks follow as a list behind a colon. */
export interface Asked {
  readonly speaker: Speaker
  readonly asks: readonly Ask[]
  /** Whom it asks last: whoever goes on is asked, too. */
  readonly addressees: Addressees
  readonly mode: Mode
  readonly open: boolean
}

/** `X yêu cầu A … và đề nghị B …; …` → its asks. Null when the sentence asks nothing of anybody. */
export function askedIn(reading: Reading, sentence: Sentence): Asked | null {
  const quoted = quotedFirst(reading, sentence)
  if (quoted) return quoted
  const according = accordingIn(reading, sentence)
  const speakers = [...(according ? [according] : []), ...speakersIn(reading, sentence)]
  for (const [i, speaker] of speakers.entries()) {
    const others = speakers.slice(i + 1)
    const asked =
      askedBy(reading, sentence, speaker, others[0]?.phrase.start ?? sentence.end) ??
      // "…, UBND tỉnh quán triệt …" is no speech of another.
      saidBy(reading, speaker, others.find(({ cue }) => !NEEDS_ADDRESSEE.has(cue.verb))?.phrase.start ?? sentence.end)
    if (asked) return asked
  }
  return null
}

/** What one speaker asks with a verb of asking, up to where the next one begins. */
function askedBy(reading: Reading, sentence: Sentence, speaker: Speaker, end: number): Asked | null {
  const { norm } = reading.scene.text
  const cues = cuesIn(reading.scene.text, speaker.cue.start, end).filter((cue) => asks(norm, cue, speaker))
  const regarding = frontedIn(reading, sentence, speaker.phrase.start)
  const asked = cues
    .flatMap((cue, i) => read(reading, sentence, cues, cue, i))
    .filter(({ addressees }) => ![speaker.ref, ...speaker.also].some((ref) => addressees.to.includes(ref)))
    .map((ask) => (isNobody(ask.addressees) ? { ...ask, addressees: regarding } : ask))
    .map((ask, i) => (i === 0 && isNobody(ask.addressees) ? { ...ask, addressees: sentTo(reading, speaker) } : ask))
  const mode = cues[0]?.mode ?? 'REQUIRES'
  const open = cues.length > 0 && norm[sentence.end - 1] === ':'
  const own = open ? asked.filter(({ span }) => span.end < sentence.end - 1) : asked
  if (own.length > 0 || open) {
    const last = cues.at(-1)!
    const addressees =
      asked.at(-1)?.addressees ?? addresseesAlone(reading, { start: last.end + 1, end: sentence.end - 1 })
    return { speaker, asks: own, addressees, mode, open }
  }
  return null
}

/** What one speaker says is to be done. */
function saidBy(reading: Reading, speaker: Speaker, end: number): Asked | null {
  if (speaker.cue.mode !== null) return null
  const said = modalIn(reading, speaker, end) ?? aheadIn(reading, speaker, end)
  // "Theo ông A, cần …" asks nobody.
  if (!said || (speaker.cue.verb === 'theo' && isNobody(said.task.addressees))) return null
  const spread = clausesOf(reading, { start: said.task.start, end }).map((clause): Ask => ({
    span: clause,
    mode: said.mode,
    addressees: clause.own ?? said.task.addressees,
    rule: said.rule,
  }))
  const addressees = spread.at(-1)?.addressees ?? NOBODY
  return { speaker, asks: spread, addressees, mode: said.mode, open: false }
}

/** `X có công văn gửi A đề nghị …`: who is written to is asked. */
const SENT_TO = /(?<![\p{L}\p{M}])gửi (?:tới |đến |cho )?(?<whom>[^;:]{3,160}?),? $/u
function sentTo(reading: Reading, { phrase, cue }: Speaker): Addressees {
  const match = SENT_TO.exec(reading.scene.text.norm.slice(phrase.end, cue.start))
  if (!match) return NOBODY
  const start = phrase.end + match.index + match[0].indexOf(match.groups!.whom!)
  return addresseesIn(reading, { start, end: start + match.groups!.whom!.length })
}

const OF_OTHERS = /(?<!\p{L})(?:sẽ|đã)(?!\p{L})/u

/** Whether a cue asks in the speaker's name: the speaker's own verb, or one coordinated with it. */
function asks(norm: string, cue: Cue, { cue: main, kind }: Speaker): boolean {
  if (cue.mode === null) return false
  const before = norm.slice(Math.max(0, cue.start - 14), cue.start)
  // "đã chỉ đạo các cấp …" reports what was done; a body's "chỉ đạo" does so too, unless in writing.
  if (
    /^(?:chỉ đạo|phân công)$/u.test(cue.verb) &&
    (/(?:đã|đang|luôn|xuyên|tập trung|trực tiếp) $/u.test(before) ||
      (kind === 'Body' && !/(?:văn bản|công văn|công điện) $/u.test(before)))
  )
    return false
  // "cho rằng, yêu cầu …" is a noun.
  if (/^(?:cho rằng|cho biết)$/u.test(main.verb) && cue.start === main.end + 2) return false
  if (cue.start === main.start || (main.mode === null && cue.start === main.end + 1)) return true
  // "nêu rõ, Thường trực sẽ tiếp thu và giao …": what somebody else will do, or did.
  if (main.mode === null && NEEDS_ADDRESSEE.has(cue.verb) && OF_OTHERS.test(norm.slice(main.end, cue.start)))
    return false
  return main.mode === null
    ? /(?:[,;]|và|đồng thời|cũng|cùng thời|từ đó|qua đó,) $/u.test(before)
    : /(?:;|và|đồng thời|cũng) $/u.test(before)
}

/** `đề nghị A hoàn thiện Đề án, nêu rõ việc này sẽ …`: behind the ask something is said. */
const TELLS = /, (?:nêu rõ|khẳng định|nhấn mạnh|cho biết|cho rằng|đồng thời,? việc) [^.;,]{1,120} (?:sẽ|là|đã) /u

function read(reading: Reading, sentence: Sentence, cues: readonly Cue[], cue: Cue, i: number): Ask[] {
  let end = cues[i + 1]?.start ?? sentence.end
  const task = taskAt(reading, cue.end, end, 'ASKED')
  if (!task) return []
  const { norm } = reading.scene.text
  const told = norm.slice(task.start, end).search(TELLS)
  if (told >= 0) end = task.start + told
  const stop = end - (/(?:[,;]|\s|và|đồng thời|cũng)*$/u.exec(norm.slice(task.start, end))?.[0].length ?? 0)
  const clauses = clausesOf(reading, { start: task.start, end: stop })
  if (NEEDS_ADDRESSEE.has(cue.verb) && clauses.every(({ own }) => isNobody(own ?? task.addressees))) return []
  const rule = 'recommendation.asked'
  const own = clauses.map((clause): Ask => ({
    span: clause,
    mode: cue.mode!,
    addressees: clause.own ?? task.addressees,
    rule,
  }))
  return [...sharing(reading, cues, i, own[0]!), ...own]
}

/** `yêu cầu A và đề nghị B tập trung …`: the ask of A has B's predicate. */
function sharing(reading: Reading, cues: readonly Cue[], i: number, ask: Ask): Ask[] {
  const [before, cue] = [cues[i - 1], cues[i]!]
  if (!before) return []
  const { norm } = reading.scene.text
  const words = norm.slice(before.end + 1, cue.start).replace(/[\s,]*(?:và|đồng thời)? $/u, '')
  const phrase = { start: before.end + 1, end: before.end + 1 + words.length }
  if (phrase.end <= phrase.start || taskAt(reading, before.end, cue.start, 'ASKED')) return []
  const addressees = addresseesIn(reading, phrase)
  return isNobody(addressees) ? [] : [{ ...ask, mode: before.mode!, addressees }]
}
