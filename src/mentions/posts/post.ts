import { roles, type Role } from '../../reference/index.js'
import { placeTones } from '../../text/index.js'
import type { BodyMention } from '../mention.js'
import { foreignTitle, postedThere } from '../people/foreign.js'
import { nameAt } from '../people/name.js'
import { NOT_AFTER_WORD, NOT_BEFORE_WORD, oneOf, rule, type Finds, type Scene } from '../rule.js'
import { openTail } from './tail.js'

/**
 * Posts: role and body. `Phó Trưởng Ban Nội chính Trung ương` · `Chủ tịch HĐND tỉnh` · `Thứ trưởng` ·
 * `nguyên Bí thư Tỉnh ủy` · `Cục trưởng Cục Công tác đảng` (a body that no table knows).
 * Roles stand in seeds/reference/posts.json.
 */
const byForm = new Map<string, Role[]>()
for (const role of roles)
  for (const form of role.forms) {
    const folded = placeTones(form).toLowerCase()
    byForm.set(folded, [...(byForm.get(folded) ?? []), role])
  }
/** "giữ chức vụ | Trưởng Ban …" names no Vụ trưởng. */
const NOT_OFFICE = '(?!vụ trưởng (?<=chức vụ trưởng )(?!vụ ))'
const FORM = new RegExp(
  `${NOT_AFTER_WORD}${NOT_OFFICE}(?<before>nguyên |quyền |Q\\. ?)?(?<form>${oneOf(byForm.keys())})${NOT_BEFORE_WORD}`,
  'giu',
)
/** What narrows any role: "Phó Viện trưởng Thường trực", "Phó Chủ tịch thứ nhất". */
const MODIFIER =
  /^ (?:[Tt]hường trực|[Cc]huyên trách|[Pp]hụ trách|[Kk]iêm nhiệm|[Tt]hứ nhất|[Dd]anh dự|trực|TT)(?= \p{Lu}| nhiệm kỳ| khóa|[,;:.)\n]|$)/u
/** Abbreviations that mean a post only before a body: "PCT UBND", never "35-CT/TW". */
const SHORT = /^(?:P?CT|P?BT)$/u
/** "ông Lê Văn A, phó giám đốc Sở …": behind a name a small letter will do. */
const APPOSED =
  / - $|- ?$|(?:\p{Lu}[\p{L}\p{M}']*|\))(?:, (?:hiện là |nguyên |tân )?| \()$|- tân $|\p{Ll} (?:làm|giữ chức|chức vụ|chức danh) $/u
const PLURAL =
  /(?:[Cc]ác|[Nn]hững|[Mm]ột số|(?<!\d)\d{1,2}|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm)(?: (?:đồng chí|ông|bà|vị)(?: là)?)? $/u
/** "Ủy ban Dân tộc (UBDT)": abbreviations are no part of the title. */
const ALIAS = / \([\p{Lu}\d&.-]{2,12}\)/gu
const INSIDE = /(?:Ban |Đoàn |Hội nghị |hoàn thành |đồng |cố )$/u

/** "Trưởng đoàn kiểm tra, giám sát số 15": how far the delegation's name reaches. */
const DELEGATION = /^(?:,? (?:[Kk]iểm tra|[Gg]iám sát|[Cc]ông tác|[Kk]hảo sát|[Tt]hanh tra)(?!\p{L}))*(?: số \d+)?/u
function delegationEnd({ text, found }: Scene, end: number): number {
  const last = end + DELEGATION.exec(text.norm.slice(end, end + 48))![0].length
  return text.norm.startsWith(' của ', last) ? (found.at('Body', last + 5)?.end ?? last) : last
}
/** "Trưởng Đoàn Đại biểu Quốc hội" heads a province's deputies, no delegation. */
const DEPUTIES = /^ (?:đại biểu|ĐBQH)/iu

/** The body of a role: one that the tables know, right behind it or opened by its last words. */
function bodyOf({ text, found }: Scene, role: Role, end: number): BodyMention | null {
  const opened = role.opens ? found.at('Body', end - role.opens.length) : undefined
  if (opened) return opened
  return text.norm[end] === ' ' ? (found.at('Body', end + 1) ?? null) : null
}

export const post = rule('Post', {
  name: 'post.role-and-body',
  examples: [
    'đồng chí Phó Trưởng Ban Nội chính Trung ương',
    'Chủ tịch UBND tỉnh vừa ký',
    'Bí Thư Tỉnh ủy',
    'Thứ trưởng Bộ Công an',
    'Thủ tướng Chính phủ',
    'Trưởng Đoàn ĐBQH tỉnh',
    'Cục trưởng Cục Kế hoạch',
    'Phó Viện trưởng Thường trực VKSND tối cao',
    'ông Lê Văn Anh, phó giám đốc trung tâm y tế huyện',
    'PCT UBND tỉnh',
    'Đại sứ Việt Nam tại Lào',
  ],
  counterExamples: [
    'Ban Bí thư',
    'các giám đốc doanh nghiệp',
    'Đoàn đại biểu Quốc hội',
    'các đại biểu',
    'bí thư chi bộ',
    'Chỉ thị 35-CT/TW',
    'Thủ tướng nước CHDCND Lào',
    'cố Tổng Bí thư',
  ],
  *find(scene): Finds<'Post'> {
    const { norm } = scene.text
    for (const match of scene.text.matchAll(FORM)) {
      const { before, form } = match.groups as { before?: string; form: string }
      const start = match.index
      const roleStart = start + (before?.length ?? 0)
      const end = start + match[0].length
      const all = byForm.get(form.toLowerCase())!
      // "Trưởng Đoàn" heads a province's deputies when their name follows, else a delegation.
      const deputies = DEPUTIES.test(norm.slice(end, end + 12))
      const role =
        all.find((r) => !r.event && (deputies || bodyOf(scene, r, end))) ?? all.find((r) => r.event) ?? all[0]!
      const left = norm.slice(Math.max(0, start - 20), start)
      if (INSIDE.test(left) || foreignTitle(norm, end)) continue
      const capital = /\p{Lu}/u.test(norm[roleStart]!)
      const opened = role.body || role.event ? null : bodyOf(scene, role, end)
      const narrowed = opened || role.event ? end : end + (MODIFIER.exec(norm.slice(end, end + 24))?.[0].length ?? 0)
      const body = narrowed > end && !role.body ? bodyOf(scene, role, narrowed) : opened
      if (body && foreignTitle(norm, body.end)) continue
      if (SHORT.test(form) && !body) continue
      if (role.id === 'dai-bieu' && !role.body && body?.body.type !== 'ASSEMBLY') continue
      const tail = body || role.body || role.event ? null : openTail(scene, narrowed)
      const apposed = APPOSED.test(left)
      const words = tail && !capital && !apposed && !/^\p{Lu}/u.test(norm[tail.start]!) ? null : tail
      if (!capital && !apposed && !role.event && !body && !words && !nameAt(scene, end + 1)?.family) continue
      const last =
        body?.end ?? (words ? postedThere(norm, words.end) : role.event ? delegationEnd(scene, end) : narrowed)
      yield {
        start,
        end: last,
        role: role.id,
        title: norm.slice(start, last).replace(ALIAS, ''),
        body,
        bodyId: role.body ?? null,
        bodyWords: words ? `${role.opens ? `${role.opens} ` : ''}${norm.slice(words.start, last)}` : null,
        former: /^nguyên /iu.test(before ?? ''),
        plural: PLURAL.test(left),
      }
    }
  },
})
