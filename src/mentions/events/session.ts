import type { Span } from '../../text/index.js'
import type { BodyMention, PlaceMention } from '../mention.js'
import { rule, type Finds, type Scene } from '../rule.js'
import { plain } from './name.js'

/**
 * Working sessions: `làm việc với Tỉnh ủy X` · `làm việc với Đảng ủy Quân sự tỉnh, Huyện ủy Y` · `buổi làm
 * việc với tỉnh X` · `buổi làm việc` (one named elsewhere). "Làm việc với Đoàn kiểm tra" points at one too. On a day, or
 * by a delegation: `kiểm tra thực tế tại huyện X` · `làm việc với lãnh đạo Tập đoàn …`.
 */
const SESSION =
  /(?<![\p{L}\p{M}\p{N}])(?:(?<noun>(?:[Bb]uổi|[Cc]uộc) làm việc)(?:(?: của(?: \p{L}+){1,7}?)? (?:với|tại) )?|[Ll]àm việc (?:với|tại) |(?<visit>(?:[Gg]iám sát|[Kk]iểm tra|[Kk]hảo sát|[Tt]hị sát)(?:,? (?!(?:giám sát|kiểm tra|khảo sát|thị sát)(?!\p{L}))[\p{L}\d/-]+){0,24}? (?:tại|ở) ))/gu
const LEADERS = /^(?:(?:tập thể |đại diện )?(?:lãnh đạo|cán bộ chủ chốt|đại diện) )/u
const JOIN = /^(?:, và |, | và |; )/u
const DELEGATION = /^(?:các thành viên )?[Đđ]oàn /u

/** Bodies in a row, or the one place, that begin at a position. */
function targetsAt({ text, found }: Scene, from: number): (BodyMention | PlaceMention)[] {
  const { norm } = text
  const start = from + (LEADERS.exec(norm.slice(from, from + 30))?.[0].length ?? 0)
  const place = found.at('Place', start)
  if (place) return place.typed ? [place] : []
  const out: BodyMention[] = []
  for (let at = start; ;) {
    const body = found.at('Body', at)
    if (!body) return out
    out.push(body)
    const join = JOIN.exec(norm.slice(body.end, body.end + 6))
    if (!join) return out
    at = body.end + join[0].length
  }
}

/** Right before the verb: whoever does it. */
const DOES =
  /^(?:,? (?:đã|đi|đến|tới|trực tiếp|có|cùng|tiến hành|về|bắt đầu|tổ chức|chuyến|buổi|cuộc|và|các thành viên trong đoàn|làm [Tt]rưởng [Đđ]oàn))*,? $/u
/** "Ngày 28/7, đoàn khảo sát tại phường 5". */
const DELEGATION_BEFORE = /, đoàn (?:(?:công tác|đã|đi|đến|tới|tiến hành) )*$/u
/** "đồng chí A, Phó Chủ tịch Ủy ban bầu cử tỉnh đi | kiểm tra": whoever it is, the verb is the sentence's own. */
const GOES = /(?<!\p{L})(?:đã|đi|đến|tới|về) $/u
/** "quyết định kiểm tra": no visit. */
const NOUN_BEFORE =
  /(?:quyết định|kế hoạch|kết quả|kết luận|công tác|việc|[Đđ]oàn|[Tt]ổ|chương trình|nội dung|báo cáo|[Ủủ]y ban|[Bb]an|về) $/u
/** "kiểm tra … tại" is a session when a delegation does it, or somebody named on a day that the sentence opens with. */
function visits({ text, found }: Scene, at: number): boolean {
  const dated = opensWithDay({ text, found }, at)
  if (dated && DELEGATION_BEFORE.test(text.norm.slice(Math.max(0, at - 40), at))) return true
  if (NOUN_BEFORE.test(text.norm.slice(Math.max(0, at - 14), at))) return false
  const before = { start: text.sentenceAt(at).start, end: at }
  if (found.within('Event', before).some((event) => event.delegation !== null)) return true
  if (!dated) return false
  const named = (span: Span): boolean =>
    (['Person', 'Post', 'Body'] as const).some((kind) => found.within(kind, span).length > 0)
  const opens = found.within('Date', before).some((date) => text.norm.slice(date.end, at) === ', ')
  if (opens && named({ start: at, end: text.sentenceAt(at).end })) return true
  if (GOES.test(text.norm.slice(Math.max(0, at - 12), at)) && named(before)) return true
  const near = { start: Math.max(before.start, at - 260), end: at }
  return (['Person', 'Post', 'Body'] as const).some((kind) =>
    found.within(kind, near).some((who) => DOES.test(text.norm.slice(who.end, at))),
  )
}
/** Whether a sentence gives a day before a position. */
export const opensWithDay = ({ text, found }: Pick<Scene, 'text' | 'found'>, at: number): boolean =>
  found.within('Date', { start: text.sentenceAt(at).start, end: at }).some((d) => d.form === 'DAY' || d.form === 'DAYS')
/** Whom no table knows: "làm việc với lãnh đạo Tập đoàn …", "làm việc với các sở, ngành". */
const OTHERS =
  /^(?:các|một số|lãnh đạo|đại diện|trưởng|cán bộ|tập thể|Tập đoàn|Tổng [Cc]ông ty|Công ty|Trường|Viện|Ngân hàng|Hiệp hội|Đảng bộ|Chi bộ|Ban|Sở|Ủy ban|Hội đồng|Cục|Tổng cục|quận|xã|phường|\p{Lu}\p{L}+ \p{Lu})/u

export const session = rule('Event', {
  name: 'event.session',
  examples: ['đã làm việc với Tỉnh ủy Hải Dương', 'Tại buổi làm việc, các đại biểu', 'Làm việc với Đoàn kiểm tra có'],
  counterExamples: ['làm việc chăm chỉ', 'trụ sở làm việc', 'kiểm tra tại chỗ', 'Người dân làm việc với các cơ quan'],
  *find(scene): Finds<'Event'> {
    const { norm } = scene.text
    for (const match of scene.text.matchAll(SESSION)) {
      const after = match.index + match[0].length
      const targets = targetsAt(scene, after)
      const noun = match.groups!.noun !== undefined
      const points = /làm việc/iu.test(match[0]) && DELEGATION.test(norm.slice(after, after + 24))
      const visit = match.groups!.visit !== undefined
      const other = !visit && OTHERS.test(norm.slice(after, after + 24)) && opensWithDay(scene, match.index)
      if (visit && !visits(scene, match.index)) continue
      const somewhere = visit && opensWithDay(scene, match.index)
      if (targets.length === 0 && !noun && !points && !other && !somewhere) continue
      const end = targets.at(-1)?.end ?? match.index + match[0].trimEnd().length
      yield {
        ...plain,
        start: match.index,
        end: noun && targets.length === 0 ? match.index + match.groups!.noun!.length : end,
        type: 'WORK_SESSION',
        anaphoric: targets.length === 0,
        targets,
      }
    }
  },
})
