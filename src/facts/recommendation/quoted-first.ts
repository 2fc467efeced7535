import { holderAt, type Reading } from '../../resolve/index.js'
import type { Sentence } from '../../text/index.js'
import { isNobody } from './addressees.js'
import type { Ask, Asked } from './asked.js'
import { clausesOf } from './clauses.js'
import { modeOf } from './cues.js'
import { taskAt } from './task.js'

/** `"…" - X nhấn mạnh` · `"…", ông X nói.` */
const FIRST = /^"(?<words>[^"]+)"[,.]? ?(?:[-–] ?)?(?:(?:đồng chí|ông|bà|đ\/c) )?/iu
const SAYS =
  /^(?:,[^,;:"]{1,80},?)?(?: (?:đã|cũng))? (?:nói|nhấn mạnh|cho biết|khẳng định|yêu cầu|đề nghị|lưu ý|chỉ đạo|nêu rõ|chia sẻ|phát biểu|kết luận|bày tỏ)(?![\p{L}\p{M}])/u
const ASKS =
  /^(?:(?:đồng thời|ngoài ra|do đó|vì vậy|bên cạnh đó|tôi|chúng tôi),? )*(?<verb>đề nghị|yêu cầu|kiến nghị|mong muốn|mong) /iu

/** What somebody asks in words that stand before his name: verbs of asking, and who "cần" or "phải". Null when nothing. */
export function quotedFirst(reading: Reading, sentence: Sentence): Asked | null {
  const { text, found } = reading.scene
  const quote = FIRST.exec(text.slice(sentence))
  if (!quote) return null
  const at = sentence.start + quote[0].length
  const named = found.at('Person', at) ?? found.at('Post', at)
  if (!named || !SAYS.test(text.norm.slice(named.end, named.end + 120))) return null
  const holder = holderAt(reading, named)
  const asks = holder ? [...asksOf(reading, sentence.start + 1, quote.groups!.words!)] : []
  const last = asks.at(-1)
  if (!holder || !last) return null
  const cue = { start: named.end, end: named.end, verb: '', mode: null }
  const speaker = { ...holder, cue, phrase: named, also: [], reason: null }
  return { speaker, asks, addressees: last.addressees, mode: last.mode, open: false }
}

function* asksOf(reading: Reading, start: number, words: string): Iterable<Ask> {
  for (const { index, 0: said } of words.matchAll(/[^.!?]+/gu)) {
    const from = start + index + (said.length - said.trimStart().length)
    const end = start + index + said.trimEnd().length
    const verb = ASKS.exec(said.trimStart())
    const task = taskAt(reading, from + (verb?.[0].length ?? 0), end, verb ? 'ASKED' : 'INSIDE')
    if (!task || (!verb && (!task.modal || isNobody(task.addressees)))) continue
    const mode = verb ? modeOf(verb.groups!.verb!.toLowerCase()) : 'REQUIRES'
    for (const clause of clausesOf(reading, { start: task.start, end }))
      yield { span: clause, mode, addressees: clause.own ?? task.addressees, rule: 'recommendation.quoted' }
  }
}
