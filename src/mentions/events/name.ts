import type { Scene } from '../rule.js'

/** What ends an event's name: punctuation, a day, or the words that say what happened with it. */
const ENDS =
  /^(?:do|tại|với|có|đã|sẽ|vào|được|diễn ra|tổ chức (?:từ|tại|vào|ngày|trong|ở)|nhằm|để|cho các|vừa|đang|ngày|nêu|cũng|thì|theo|bằng|xem xét|thông qua|cho ý kiến|và (?:triển|phát|khen|công|ký|trao|ra|tổng kết|sơ kết))(?!\p{L})/u
/** Words that no name is cut behind. */
const DANGLING = /(?: (?:của|để|nhằm|về|và|với|cho|các|những|trong|số|theo|đối))+$/u
const MOST_WORDS = 12

/**
 * The leading words of an event's name, from its first word on, which has at least the words up to `least`; cut with an
 * ellipsis when it runs on.
 */
export function nameFrom(scene: Scene, start: number, least: number): { name: string; end: number } {
  const { norm } = scene.text
  let end = start
  for (let count = 0; ; count++) {
    const at = count === 0 ? start : end + 1
    const word = /^[^\s,;:.()"]+/u.exec(norm.slice(at, at + 40))?.[0]
    const ended = count > 0 && (norm[end] !== ' ' || (end >= least && endsAt(scene, at)))
    if (ended || !word || count >= MOST_WORDS) {
      const last = ended || !word ? end : wholeEnd(scene, start, end)
      const name = norm.slice(start, last).replace(DANGLING, '')
      return { name: ended || !word ? name : `${name}…`, end: start + name.length }
    }
    end = at + word.length
  }
}

const endsAt = ({ text, found }: Scene, at: number): boolean =>
  ENDS.test(text.norm.slice(at, at + 16)) || found.at('Date', at)?.form === 'DAY'

/** The cut never goes through a body's or a document's name. */
function wholeEnd({ found }: Scene, start: number, end: number): number {
  const at = { start: end, end: end + 1 }
  const through = [...found.touching('Body', at), ...found.touching('Document', at).map((d) => d.core)].find(
    (m) => m.start > start && m.start < end && end < m.end,
  )
  return through ? through.start - 1 : end
}

/** The fields that most kinds of events leave open. */
export const plain = {
  number: null,
  name: null,
  anaphoric: false,
  delegation: null,
  sender: null,
  targets: [],
  term: null,
  plural: false,
} as const
