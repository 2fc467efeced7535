import type { DateMention } from '../mention.js'
import type { Scene } from '../rule.js'

const BETWEEN = /^(?: \([\p{Lu}\d&.-]{2,12}\))?,? (?:trong )?/u

/** The year or period that stands right behind a name: "… năm 2017", "… (ANTQ) năm 2016", "…, giai đoạn 2021 - 2025". */
export function periodBehind({ text, found }: Scene, end: number): DateMention | null {
  const gap = BETWEEN.exec(text.norm.slice(end, end + 24))
  const date = gap && found.at('Date', end + gap[0].length)
  return date && (date.form === 'YEAR' || date.form === 'PERIOD') ? date : null
}
