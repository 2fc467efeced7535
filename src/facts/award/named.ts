import { NOT_AFTER_WORD, NOT_BEFORE_WORD, oneOf } from '../../mentions/index.js'
import { awards } from '../../reference/index.js'
import { placeTones, type Span, type Text } from '../../text/index.js'

/** An award by name with its grade: `Bằng khen` · `Cờ thi đua xuất sắc` · `Huân chương Lao động hạng Nhì`. */
export interface Named extends Span {
  /** Id of seeds/reference/awards.json. */
  readonly id: string
}

const byForm = new Map(awards.flatMap((award) => award.forms.map((form) => [placeTones(form).toLowerCase(), award.id])))
const GRADE = String.raw`(?: (?:xuất sắc|hạng (?:[Nn]hất|[Nn]hì|[Bb]a)|dẫn đầu phong trào thi đua|thời kỳ đổi mới|\d{2} năm tuổi Đảng))?`
const AWARD = new RegExp(`${NOT_AFTER_WORD}(?<form>${oneOf(byForm.keys())})${GRADE}${NOT_BEFORE_WORD}`, 'giu')

/** The awards named in a span of the text. */
export const awardsIn = (text: Text, span: Span): Named[] => [...text.within(AWARD, span)].filter(isName).map(named)

/** Id of the award that an award's own words name first. */
export const awardNamed = (words: string): string | undefined =>
  [...words.matchAll(AWARD)].filter(isName).map(named)[0]?.id

/** Their names are capitalised; "lá cờ", "giấy khen sinh" are none. */
const isName = (match: RegExpExecArray): boolean =>
  /^(?:\p{Lu}|danh hiệu|bằng khen|giấy khen|cờ thi đua)/u.test(match[0])

const named = (match: RegExpExecArray): Named => ({
  id: byForm.get(placeTones(match.groups!.form!).toLowerCase())!,
  start: match.index,
  end: match.index + match[0].length,
})
