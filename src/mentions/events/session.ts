import type { BodyMention, PlaceMention } from '../mention.js'
import { rule, type Finds, type Scene } from '../rule.js'
import { plain } from './name.js'

/**
 * Working sessions: `làm việc với Tỉnh ủy X` · `làm việc với Đảng ủy Quân sự tỉnh, Huyện ủy Y` · `buổi làm
 * việc với tỉnh X` · `buổi làm việc` (one named elsewhere). "Làm việc với Đoàn kiểm tra" points at one too.
 */
const SESSION =
  /(?<![\p{L}\p{M}\p{N}])(?:(?<noun>(?:[Bb]uổi|[Cc]uộc) làm việc)(?: (?:với|tại) )?|[Ll]àm việc (?:với|tại) |(?<visit>(?:[Gg]iám sát|[Kk]iểm tra|[Kk]hảo sát)(?: [\p{L}\d/-]+){0,24}? tại ))/gu
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

/** "kiểm tra … tại" is a session only when a delegation does it. */
const visits = ({ text, found }: Scene, at: number): boolean =>
  found.within('Event', { start: text.sentenceAt(at).start, end: at }).some((event) => event.delegation !== null)

export const session = rule('Event', {
  name: 'event.session',
  examples: ['đã làm việc với Tỉnh ủy Hải Dương', 'Tại buổi làm việc, các đại biểu', 'Làm việc với Đoàn kiểm tra có'],
  counterExamples: ['làm việc chăm chỉ', 'trụ sở làm việc', 'kiểm tra tại chỗ'],
  *find(scene): Finds<'Event'> {
    const { norm } = scene.text
    for (const match of norm.matchAll(SESSION)) {
      const after = match.index + match[0].length
      const targets = targetsAt(scene, after)
      const noun = match.groups!.noun !== undefined
      const points = /làm việc/iu.test(match[0]) && DELEGATION.test(norm.slice(after, after + 24))
      if (targets.length === 0 && !noun && !points) continue
      if (match.groups!.visit && !visits(scene, match.index)) continue
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
