import { documentTypes, issuerOfCode, typeOfSymbol, type DocumentType } from '../../reference/index.js'
import { placeTones, treeOf } from '../../text/index.js'

/** A literal in any case, letter by letter: `CTr` → `[Cc]`, `[Tt]`, `[Rr]`. */
const anyCase = (literal: string): string[] =>
  [...placeTones(literal)].map((letter) => {
    const [upper, lower] = [letter.toUpperCase(), letter.toLowerCase()]
    return upper === lower ? letter : `[${upper}${lower}]`
  })

/** Names of document types in any case: `Kết luận`, `Kết Luận`, `hướng dẫn`. */
const TYPES = treeOf(documentTypes.map((type) => anyCase(type.name)))
/** Symbols; the first letter is always a capital. */
const SYMBOLS = treeOf(
  documentTypes.flatMap((type) => type.symbols).map((symbol) => [symbol[0]!, ...anyCase(symbol.slice(1))]),
)
const GROUP = String.raw`\p{Lu}[\p{L}\d&]*`

/** `Kết luận số ` · `hướng dẫn ` · `số: `; group `type`. */
export const TYPE = `(?<type>${TYPES})`
export const NO = '(?:(?:[Ss]ố|SỐ) ?:? ?)'
/** What may stand between type and number: "Kế hoạch hành động số", "Nghị quyết (NQ) số". */
export const KIND =
  '(?: (?:hành động|thực hiện|triển khai|liên ngành|liên tịch|phối hợp|chuyên đề|làm việc|công tác|toàn khóa|trọng tâm|hỏa tốc|khẩn|chung|tổng thể|chi tiết|tổ chức|tuyên truyền|kiểm tra, giám sát|kiểm tra|giám sát|thanh tra|[Kk]ết luận(?= [Ss]ố ?:? ?\\d+ ?[-/] ?TB)|cá biệt|sửa đổi|đột phá))?(?: \\(\\p{Lu}[\\p{L}]{0,3}\\))?'
/** A type word and "số", both of which may be left out where the number has its symbol. */
export const TYPED = `(?:${TYPE}${KIND} ${NO}?|${NO})?`
/** With its letter: 30a/2008/NQ-CP. A Resolution of the Government under a mandate has two numbers: 66.25/2026/NQ-CP. */
export const SERIAL = String.raw`(?<n>\d{1,5}(?:\.\d{1,3}(?=/20\d\d/))?(?:\p{Lu}|[a-e](?=[/-]))?)`
export const SYMBOL = `(?<symbol>${SYMBOLS})`
export const CODES = String.raw`(?<codes>(?:T\.[ƯUW]|tw|${GROUP})(?:-${GROUP}|- \p{Lu}{1,3}\d{1,3}(?!\p{L})|(?<=(?:C[Tt][Rr]|PH|LT)[/-]\p{Lu}{2,12}) - \p{Lu}{3,}(?!\p{L}))*)`
/** Where a number may begin and must end. */
export const START = String.raw`(?<![\p{L}\p{M}\p{N}/.,-])`
export const END = String.raw`(?![\p{L}\p{M}\p{N}])(?!-\p{L})`

const typeByName = new Map(documentTypes.map((type) => [placeTones(type.name).toLowerCase(), type]))
export const typeNamed = (name: string): DocumentType => typeByName.get(name.toLowerCase())!

/** The type: of the word, made closer by the symbol ("Chương trình số 07/CTrPH-…" is a Chương trình phối hợp, "văn bản số 12-KL/TU" a Kết luận). */
export function typeOf(word: string | undefined, symbol: string | undefined): DocumentType | undefined {
  const bySymbol = symbol === undefined ? undefined : typeOfSymbol(symbol)
  if (word === undefined) return bySymbol
  const byWord = typeNamed(word)
  return bySymbol && (bySymbol.name.startsWith(`${byWord.name} `) || byWord.code === 'VAN_BAN') ? bySymbol : byWord
}

const inUsualCase = (code: string): string => {
  const known = issuerOfCode(code)?.code
  return known?.toUpperCase() === code.toUpperCase() ? known : code
}
/** Codes as they are usually spelt: TƯ and T.Ư of newspapers are TW, T.U is TU. */
export const codesOf = (codes: string): string[] =>
  codes
    .replace(/T\.(?=[ƯUW])/u, 'T')
    .split(/ ?- ?/u)
    .map((code) => (code === 'TƯ' ? 'TW' : inUsualCase(code)))

export const isParty = (codes: readonly string[]): boolean =>
  /^(?:B\p{L}+|UBKT|VP)?(?:TW|TU|HU|ĐU)(?:ĐTN)?$/u.test(codes[0] ?? '') ||
  issuerOfCode(codes[0] ?? '')?.authority === 'PARTY'

/** Without zeros in front. */
export const serialOf = (digits: string): string => digits.replace(/^0+(?=\d)/u, '')
