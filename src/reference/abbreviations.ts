import { z } from 'zod'
import { loadTable } from './load.js'

const Abbreviation = z.strictObject({ short: z.string(), long: z.string() })

/** Abbreviations inside names, with the words that they stand for. */
export const abbreviations = loadTable('abbreviations.json', Abbreviation)

/** Short forms of bodies, offices and places that people type, with the words that names write out. */
export const shortForms = loadTable('short-forms.json', Abbreviation)

const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(?:${abbreviations.map(({ short }) => short).join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
  'gu',
)
const longOf = new Map(abbreviations.map(({ short, long }) => [short, long]))

/** A name with its abbreviations written out, and without those that only explain: `an ninh Tổ quốc (ANTQ)`, `ANTQ` → `an ninh Tổ quốc`. */
export const writeOut = (name: string): string =>
  name.replace(/ \([\p{Lu}\d&.-]{2,12}\)/gu, '').replace(PATTERN, (short) => longOf.get(short)!)
