import type { Reading, Ref } from '../../resolve/index.js'
import type { Sentence, Span } from '../../text/index.js'
import { isNobody, NOBODY, type Addressees } from './addressees.js'
import type { Ask } from './asked.js'
import { clausesOf } from './clauses.js'
import { cuesIn, modeOf, type Mode } from './cues.js'
import { modeFor, type Directive } from './directive.js'
import { openingAt } from './openers.js'
import { isOwn } from './said.js'
import { speakerIn } from './speaker.js'
import { taskAt, type Task } from './task.js'

/** What stands while the sentences behind an ask are read. */
export interface Standing {
  readonly by: Ref | null
  /** Who asks together with him. */
  readonly also: readonly Ref[]
  /** Why the one who asks is inferred; null when the page names him. */
  readonly reason: string | null
  readonly at: Ref | null
  readonly mode: Mode
  readonly addressees: Addressees
  /** Whom the asking sentence itself asks. */
  readonly first: Addressees
  /** What the asking sentence says before its first task: it tells what the asks are about. */
  readonly frame: Span | null
  readonly block: number
  /** Where the last sentence that asked ends. */
  readonly end: number
  /** Whether a list follows, line by line. */
  readonly open: boolean
}
/** An ask on its way to a fact. */
export interface Draft extends Ask {
  readonly by: Ref | null
  readonly also: readonly Ref[]
  readonly at: Ref | null
  readonly frame: Span | null
  /** Why who asks or who is asked is inferred; null when both are stated. */
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
  const near = standing && isNear(sentence, standing) ? standing : null
  if (somebodyElseSpeaks(reading, sentence)) return []
  const again = asksAgain(reading, sentence, standing)
  if (again.length > 0) return again
  const apart = !near && standing !== null && isBehind(reading, sentence, standing)
  const from = near ?? (apart ? standing : null)
  if (!from && !directive) return []
  const task = taskAt(reading, sentence.start, sentence.end, near?.open ? 'LISTED' : 'SENTENCE')
  if (!task || reports(reading, { start: task.start, end: sentence.end })) return []
  const general = directive && (!from || from.at === directive.document) ? directive : null
  if (!general && apart && !isTaskByItself(reading, sentence, task)) return []
  const own = general
    ? { by: general.by, also: [], at: general.document, frame: null, rule: 'recommendation.directive' }
    : { by: from!.by, also: from!.also, at: from!.at, frame: from!.frame, rule: 'recommendation.continued' }
  if (from && !general && speaksOfItself(reading, from.by, task.addressees)) return []
  // Behind a paragraph with addressees of its own nobody says who is meant.
  const carried = general ? general.general : apart && from!.addressees !== from!.first ? NOBODY : from!.addressees
  const reason = general ? 'the general addressees of the document' : 'the addressees of the sentence before'
  // "X chỉ đạo:" directs nobody whom a line does not name.
  if (!general && from!.open && from!.mode === 'DIRECTS' && isNobody(carried) && isNobody(task.addressees)) return []
  return clausesOf(reading, { start: task.start, end: sentence.end }).map((clause): Draft => {
    const named = clause.own ?? (isNobody(task.addressees) ? null : task.addressees)
    const addressees = named ?? carried
    const mode = general ? modeFor(general, addressees) : from!.mode
    const inferred = general ? null : from!.reason
    return { ...own, span: clause, mode, addressees, reason: named || isNobody(carried) ? inferred : reason }
  })
}

/** `Đề nghị các sở …` · `Đồng thời, giao Sở Y tế …` at the head of a sentence: the one who asked before asks again. */
const AGAIN =
  /^(?:(?:[Đđ]ồng thời|[Nn]goài ra|[Bb]ên cạnh đó|[Cc]ùng với đó|[Tt]heo đó),? )?(?:cũng )?(?<verb>yêu cầu|đề nghị|kiến nghị|mong muốn|giao)(?: cho)?,? /iu
export function asksAgain(reading: Reading, sentence: Sentence, standing: Standing | null): Draft[] {
  if (!standing || sentence.block - standing.block > 1) return []
  const verb = AGAIN.exec(reading.scene.text.slice(sentence))
  const task = verb && taskAt(reading, sentence.start + verb[0].length, sentence.end, 'ASKED')
  if (!verb || !task || isNobody(task.addressees)) return []
  const { by, also, reason, at, frame } = standing
  const mode = modeOf(verb.groups!.verb!.toLowerCase())
  return clausesOf(reading, { start: task.start, end: sentence.end }).map((clause): Draft => ({
    ...{ by, also, at, frame, mode, rule: 'recommendation.continued', reason },
    span: clause,
    addressees: clause.own ?? task.addressees,
  }))
}

/** "Thứ trưởng giao …", "Thành phố thống nhất …": what the one who asked, or his own body or place, does is no task. */
const speaksOfItself = (reading: Reading, by: Ref | null, { to, toGroups }: Addressees): boolean =>
  toGroups.some((group) => /(?<!\p{L})này$/u.test(group)) || (by !== null && to.some((ref) => isOwn(reading, by, ref)))

/** Another speaker ends what was asked, also one who is not known; "Tỉnh ủy chỉ đạo …" is no speech but a task. */
function somebodyElseSpeaks(reading: Reading, sentence: Sentence): boolean {
  const speaker = speakerIn(reading, sentence)
  if (speaker) return speaker.cue.mode !== 'DIRECTS'
  const asks = cuesIn(reading.scene.text, sentence.start, sentence.end).find(({ mode }) => mode && mode !== 'DIRECTS')
  return (
    asks !== undefined && asks.start > sentence.start && isSubject(reading, { start: sentence.start, end: asks.start })
  )
}
/** "Cử tri đề nghị …": before its verb stand no task and no clause. */
function isSubject({ scene: { text } }: Reading, { start, end }: Span): boolean {
  if (/[,;:]/u.test(text.norm.slice(start, end)) || openingAt(text.norm, start, true)) return false
  for (let at = start + 1; at < end; at++) if (text.norm[at - 1] === ' ' && openingAt(text.norm, at)) return false
  return true
}

/** "Thực hiện Chỉ thị …, Công an tỉnh đã tham mưu …" begins like a task and reports what was done. */
const REPORT =
  /^[^;:]{0,400}?, [^,;:"]{0,80}(?<![\p{L}\p{M}])(?:đã|đang)(?! (?:đề ra|đặt ra|được|giao|nêu|ban hành|phê duyệt|thống nhất|cam kết|ký|có|chỉ ra|xác định|đạt))(?![\p{L}\p{M}])/u
const reports = (reading: Reading, span: Span): boolean => REPORT.test(reading.scene.text.slice(span))

/** `Thứ hai, …` · `- …`: a line of a list, whether or not it is a task. */
const LINE =
  /^(?:[-+*•] |\d{1,2}[.)] |[a-zđ][.)] |(?:thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám)|(?:một|hai|ba|bốn|năm|sáu|bảy|tám) là),? )/iu
/** What an opened list asks goes on behind a line of it that is no task. */
export const stillOpen = ({ scene: { text } }: Reading, sentence: Sentence, standing: Standing): Standing =>
  standing.open && sentence.block - standing.block <= 1 && LINE.test(text.slice(text.blocks[sentence.block]!))
    ? { ...standing, block: sentence.block }
    : standing

/** In the same paragraph, or in the list that the ask has opened. */
const isNear = ({ block }: Sentence, standing: Standing): boolean =>
  standing.block === block || (standing.open && block - standing.block <= 1)

/** The paragraph that follows right behind the ask. */
function isBehind({ scene: { text } }: Reading, { block, start }: Sentence, standing: Standing): boolean {
  const [here, before] = [text.blocks[block]!, text.blocks[block - 1]]
  return standing.block === block - 1 && here.start === start && before!.end - standing.end <= 1
}

/** `Đẩy mạnh …` or `Các huyện cần …` at the head of a paragraph: nothing in it is told of somebody. */
function isTaskByItself({ scene: { text, found } }: Reading, sentence: Sentence, task: Task): boolean {
  if (TELLS.test(text.slice(sentence))) return false
  if (!isNobody(task.addressees)) return task.modal
  for (const { index } of text.slice(sentence).matchAll(/, (?=\p{L})/gu)) {
    const at = sentence.start + index + 2
    if (found.at('Person', at) ?? found.at('Post', at) ?? found.at('Body', at) ?? found.at('Place', at)) return false
  }
  return true
}
const TELLS =
  /(?<![\p{L}\p{M}])(?:đã|đang|vừa|hiện|luôn|đến nay|qua đó|toàn tỉnh có|(?<!(?:nhất|biệt) )là)(?![\p{L}\p{M}])/u

/** What stands behind a sentence that went on with the ask: a colon opens a list for those whom it asks. */
export function carriedOn(
  reading: Reading,
  standing: Standing,
  drafts: readonly Draft[],
  sentence: Sentence,
): Standing {
  const here = { ...standing, block: sentence.block, end: sentence.end }
  const { addressees, mode } = drafts.at(-1) ?? standing
  if (reading.scene.text.norm[sentence.end - 1] === ':')
    return { ...here, addressees, mode, first: addressees, open: true }
  // Each line of a list stands by itself under what opens the list.
  return standing.open ? here : { ...here, addressees }
}
