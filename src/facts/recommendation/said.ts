import { postsOf, type Reading, type Ref } from '../../resolve/index.js'
import type { Mode } from './cues.js'
import type { Speaker } from './speaker.js'
import { taskAt, type Task } from './task.js'

interface Said {
  readonly task: Task
  readonly mode: Mode
  readonly rule: string
}

/** `X nêu rõ Công an tỉnh cần chủ động …`: a verb of saying, and a task with "cần" or "phải". */
export function modalIn(reading: Reading, speaker: Speaker, end: number): Said | null {
  for (const at of starts(reading, speaker.cue.end, end)) {
    const task = taskAt(reading, at, end, 'INSIDE')
    if (task?.modal) return { task, mode: 'REQUIRES', rule: 'recommendation.modal' }
  }
  return null
}

const AHEAD =
  /(?<![\p{L}\p{M}])(?:thời gian (?:tới|sắp tới)|giai đoạn tới|giai đoạn tiếp theo|những năm tới|năm tới|nhiệm kỳ tới|sắp tới|những tháng cuối năm)(?![\p{L}\p{M}]),? ?/giu

/** `X khẳng định, …, trong thời gian tới, tỉnh A tiếp tục …`: no verb of asking, but a look ahead at somebody else's work. */
export function aheadIn(reading: Reading, speaker: Speaker, end: number): Said | null {
  const { norm } = reading.scene.text
  for (const match of norm.slice(speaker.cue.end, end).matchAll(AHEAD)) {
    const task = taskAt(reading, speaker.cue.end + match.index + match[0].length, end, 'INSIDE')
    if (!task || task.addressees.to.length + task.addressees.toGroups.length === 0) continue
    if (task.addressees.to.some((ref) => speaksFor(reading, speaker.ref, ref))) return null
    return { task, mode: 'URGES', rule: 'recommendation.urged' }
  }
  return null
}

/** "việc điều tra ở cơ sở, địa phương phải …": what follows goes on with a place. */
const PLACED = /(?:^| )(?:ở|tại) \p{Ll}+(?: \p{Ll}+)?$/u

/** Behind the verb, and behind every comma, colon or semicolon after it. */
function* starts(reading: Reading, from: number, end: number): Iterable<number> {
  yield from
  const words = reading.scene.text.norm.slice(from, end)
  for (const match of words.matchAll(/[,;:] /gu))
    if (!PLACED.test(words.slice(Math.max(0, match.index - 30), match.index)))
      yield from + match.index + match[0].length
}

/** Whether somebody's post or body is at the place or body addressed: what they say of it then is a promise. */
function speaksFor(reading: Reading, speaker: Ref, addressee: Ref): boolean {
  const place = reading.registry.fields(addressee, 'Body')?.place ?? addressee
  return isOwn(reading, speaker, addressee) || places(reading, speaker).includes(place as Ref)
}

/** Whether the one addressed is the speaker himself, his post, his body, or the place of it. */
export const isOwn = (reading: Reading, speaker: Ref, addressee: Ref): boolean =>
  [...postsOf(reading, speaker), ...bodiesOf(reading, speaker), ...places(reading, speaker)].includes(addressee)

const bodiesOf = (reading: Reading, speaker: Ref): Ref[] =>
  postsOf(reading, speaker).map((ref) => (reading.registry.fields(ref, 'Post')?.body ?? ref) as Ref)
const places = (reading: Reading, speaker: Ref): Ref[] =>
  bodiesOf(reading, speaker).flatMap((body) => (reading.registry.fields(body, 'Body')?.place ?? []) as Ref[])
