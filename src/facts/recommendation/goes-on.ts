import type { Reading, Ref } from '../../resolve/index.js'
import type { Sentence, Span } from '../../text/index.js'
import { isNobody, NOBODY, type Addressees } from './addressees.js'
import type { Ask } from './asked.js'
import { clausesOf } from './clauses.js'
import { modeOf, type Mode } from './cues.js'
import { modeFor, type Directive } from './directive.js'
import { isOwn } from './said.js'
import { speakerIn } from './speaker.js'
import { taskAt } from './task.js'

/** What stands while the sentences behind an ask are read. */
export interface Standing {
  readonly by: Ref | null
  readonly at: Ref | null
  readonly mode: Mode
  readonly addressees: Addressees
  /** What the asking sentence says before its first task: it tells what the asks are about. */
  readonly frame: Span | null
  readonly block: number
  /** Whether a list follows, line by line. */
  readonly open: boolean
}
/** An ask on its way to a fact. */
export interface Draft extends Ask {
  readonly by: Ref | null
  readonly at: Ref | null
  readonly frame: Span | null
  /** Why the addressee is inferred; null when it is stated. */
  readonly reason: string | null
}

/**
 * A sentence without a speaker that goes on with what was asked before it: `Thường trực Tỉnh ủy sớm chỉ đạo …`,
 * `Ban hành quy định …`; in the report of a directive every such sentence is one of its tasks. Empty when it is none.
 */
export function goesOn(
  reading: Reading,
  sentence: Sentence,
  standing: Standing | null,
  directive: Directive | null,
): Draft[] {
  const next = standing?.open === true && sentence.block - standing.block <= 1
  const near = standing && (standing.block === sentence.block || next) ? standing : null
  if (somebodyElseSpeaks(reading, sentence)) return []
  const again = asksAgain(reading, sentence, standing)
  if (again.length > 0 || (!near && !directive)) return again
  const task = taskAt(reading, sentence.start, sentence.end, near?.open ? 'LISTED' : 'SENTENCE')
  if (!task || reports(reading, { start: task.start, end: sentence.end })) return []
  const general = directive && (!near || near.at === directive.document) ? directive : null
  const from = general
    ? { by: general.by, at: general.document, frame: null, rule: 'recommendation.directive' }
    : { by: near!.by, at: near!.at, frame: near!.frame, rule: 'recommendation.continued' }
  if (near && !general && speaksOfItself(reading, near.by, task.addressees)) return []
  const carried = general ? general.general : near!.addressees
  const reason = general ? 'the general addressees of the document' : 'the addressees of the sentence before'
  return clausesOf(reading, { start: task.start, end: sentence.end }).map((clause): Draft => {
    const own = clause.own ?? (isNobody(task.addressees) ? null : task.addressees)
    const addressees = own ?? carried
    const mode = general ? modeFor(general, addressees) : near!.mode
    return { ...from, span: clause, mode, addressees, reason: own || isNobody(carried) ? null : reason }
  })
}

/** `Đề nghị các sở …` · `Đồng thời, giao Sở Y tế …` at the head of a sentence: the one who asked before asks again. */
const AGAIN =
  /^(?:(?:[Đđ]ồng thời|[Nn]goài ra|[Bb]ên cạnh đó|[Cc]ùng với đó),? )?(?:cũng )?(?<verb>yêu cầu|đề nghị|kiến nghị|mong muốn|giao)(?: cho)?,? /iu
export function asksAgain(reading: Reading, sentence: Sentence, standing: Standing | null): Draft[] {
  if (!standing || sentence.block - standing.block > 1) return []
  const verb = AGAIN.exec(reading.scene.text.slice(sentence))
  const task = verb && taskAt(reading, sentence.start + verb[0].length, sentence.end, 'ASKED')
  if (!verb || !task || isNobody(task.addressees)) return []
  const { by, at, frame } = standing
  const mode = modeOf(verb.groups!.verb!.toLowerCase())
  return clausesOf(reading, { start: task.start, end: sentence.end }).map((clause): Draft => ({
    ...{ by, at, frame, mode, rule: 'recommendation.continued', reason: null },
    span: clause,
    addressees: clause.own ?? task.addressees,
  }))
}

/** "Thứ trưởng giao …", "Thành phố thống nhất …": what the one who asked, or his own body or place, does is no task. */
const speaksOfItself = (reading: Reading, by: Ref | null, { to, toGroups }: Addressees): boolean =>
  toGroups.some((group) => /(?<!\p{L})này$/u.test(group)) || (by !== null && to.some((ref) => isOwn(reading, by, ref)))

/** Another speaker ends what was asked; "Tỉnh ủy chỉ đạo …" is no speech but a task. */
function somebodyElseSpeaks(reading: Reading, sentence: Sentence): boolean {
  const speaker = speakerIn(reading, sentence)
  return speaker !== null && speaker.cue.mode !== 'DIRECTS'
}

/** "Thực hiện Chỉ thị …, Công an tỉnh đã tham mưu …" begins like a task and reports what was done. */
const REPORT = /^[^;:]{0,400}?, [^,;:"]{0,80}(?<![\p{L}\p{M}])(?:đã|đang)(?![\p{L}\p{M}])/u
const reports = (reading: Reading, span: Span): boolean => REPORT.test(reading.scene.text.slice(span))

export const carriedOn = (standing: Standing, drafts: readonly Draft[], sentence: Sentence): Standing => ({
  ...standing,
  // Each line of a list stands by itself under what opens the list.
  addressees: standing.open ? standing.addressees : (drafts.at(-1)?.addressees ?? NOBODY),
  block: standing.open ? sentence.block : standing.block,
})
