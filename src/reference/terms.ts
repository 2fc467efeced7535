import { z } from 'zod'
import { loadTable } from './load.js'

const Term = z.strictObject({
  of: z.enum(['PARTY', 'NATIONAL_ASSEMBLY']),
  term: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  source: z.string(),
})
export const terms = loadTable('terms.json', Term)

/** The term (Roman numeral) in force on a full day, null when the day is not full or outside the table. */
export function termOn(of: 'PARTY' | 'NATIONAL_ASSEMBLY', day: string | null): string | null {
  if (day === null || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  return terms.find((t) => t.of === of && t.from <= day && (t.to === null || day <= t.to))?.term ?? null
}

/** A term or congress, up to the 39th, as its Roman numeral: 13 → XIII. */
export const roman = (n: number): string =>
  'X'.repeat(Math.floor(n / 10)) + ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][n % 10]!
