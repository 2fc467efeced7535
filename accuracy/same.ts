import { fold, identifier } from '../src/text/index.js'

/** Names compare folded; bodies' usual abbreviations and their full names are one. */
export const nameKey = (name: string): string =>
  fold(name)
    .replace(/\bubnd\b/gu, 'uy ban nhan dan')
    .replace(/\bubmttq\b/gu, 'uy ban mat tran to quoc')
    .replace(/\bhdnd\b/gu, 'hoi dong nhan dan')
    .replace(/\bdbqh\b/gu, 'dai bieu quoc hoi')
    .replace(/\bqh\b/gu, 'quoc hoi')
    .replace(/\btw\b/gu, 'trung uong')
    .replace(/ (?:dang|viet nam)$/u, '')
export const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b)
/** Whether one of two names is the other with more words ("Ban Chấp hành Trung ương" and "… Đảng khóa XII"). */
export const oneInOther = (a: string, b: string): boolean =>
  nameKey(a).includes(nameKey(b)) || nameKey(b).includes(nameKey(a))

/** A province without its type word. */
export const placeKey = (name: string): string => fold(name).replace(/^(?:thanh pho|tinh|tp) /u, '')

/** Numbers compare without spaces, zeros in front and kinds of dash: 09- CT/TW is 9-CT-TW. */
export const numberKey = (number: string): string =>
  number
    .normalize('NFC')
    .toUpperCase()
    .replace(/\s/gu, '')
    .replaceAll('TƯ', 'TW')
    .replace(/[–—/]/gu, '-')
    .replace(/^0+(?=\d)/u, '')

/** A document type's name or code. A congress's resolution is a resolution. */
export const typeKey = (type: string): string => identifier(type).replace(/^NGHI_QUYET_DAI_HOI$/u, 'NGHI_QUYET')

const dateKey = (date: string): string => date.replace(/^--/u, 'XXXX-').replace(/[?~%]/gu, '')
/** A year that the gold leaves open may be inferred: then month and day decide. */
export const sameDate = (gold: string, read: string | null | undefined): boolean =>
  read != null &&
  (dateKey(gold) === dateKey(read) || (gold.startsWith('--') && dateKey(read).slice(5) === gold.slice(2)))

export const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))
/** "4,6 tỷ" may be 4.6 with its unit or 4.6e9. */
export const sameValue = (gold: number, read: number | null): boolean =>
  read !== null && [1, 1e3, 1e6, 1e9].some((scale) => near(read, gold * scale))

interface Stretch {
  readonly start?: number | undefined
  readonly end?: number | undefined
}
/** Length of what two spans share; a gold without words shares nothing. */
export const shared = (a: Stretch, b: Stretch): number =>
  Math.max(0, Math.min(a.end ?? 0, b.end ?? 0) - Math.max(a.start ?? 0, b.start ?? 0))
