import type { DateMention } from '../mention.js'

const two = (digits: string): string => digits.padStart(2, '0')

/** EDTF of a day, month or year; null when no calendar has it (32/4, 13/2019). `year` null means that the page gives none. */
export function edtf(year: string | null, month?: string, day?: string): string | null {
  const m = month === undefined ? 1 : Number(month)
  const d = day === undefined ? 1 : Number(day)
  if (m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(Number(year ?? 2000), m, 0)).getUTCDate()) return null
  return [year ?? 'XXXX', ...(month === undefined ? [] : [two(month)]), ...(day === undefined ? [] : [two(day)])].join(
    '-',
  )
}

/** "Sáng", "Chiều muộn", "Tối qua" before a day. */
export const PART_OF_DAY = String.raw`(?:(?<part>[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm)(?: qua| nay| sớm| muộn)?,? )?`
const PARTS: Record<string, DateMention['partOfDay']> = {
  sáng: 'MORNING',
  trưa: 'AFTERNOON',
  chiều: 'AFTERNOON',
  tối: 'EVENING',
  đêm: 'EVENING',
}
export const partOfDay = (word: string | undefined): DateMention['partOfDay'] =>
  word ? (PARTS[word.toLowerCase()] ?? null) : null
