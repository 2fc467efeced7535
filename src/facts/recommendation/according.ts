import { holderAt, type Reading } from '../../resolve/index.js'
import type { Sentence } from '../../text/index.js'
import type { Speaker } from './speaker.js'

const ACCORDING = /^(?:[^,;:"]{0,60}, )?[Tt]heo (?:(?:đồng chí|ông|bà|đ\/c) )?/u
const ENDS = /^(?: (?:cho biết|nhận định|đánh giá))?, /u

/** `Theo Thứ trưởng A, lực lượng B cần …`: according to whom something is to be done. Null when a sentence opens otherwise. */
export function accordingIn(reading: Reading, { start, end }: Sentence): Speaker | null {
  const { text, found } = reading.scene
  const lead = ACCORDING.exec(text.norm.slice(start, end))
  if (!lead) return null
  const at = start + lead[0].length
  const mention = found.at('Person', at) ?? found.at('Post', at) ?? found.at('Body', at)
  const comma = mention && ENDS.exec(text.norm.slice(mention.end, end))
  const holder = mention && comma ? holderAt(reading, mention) : null
  if (!mention || !comma || !holder) return null
  const cue = {
    start: start + lead[0].search(/[Tt]heo/u),
    end: mention.end + comma[0].length - 1,
    verb: 'theo',
    mode: null,
  }
  return { ...holder, cue, phrase: mention, also: [], reason: null }
}
