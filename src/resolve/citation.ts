import { readMentions, type DocumentMention } from '../mentions/index.js'
import { documentTypes, issuerCodes, typeOfSymbol } from '../reference/index.js'
import { fold, Text } from '../text/index.js'
import { resolve } from './index.js'
import type { Reading } from './reading.js'

/** What a written citation says of the document that it names. What the words leave out is null. */
export interface CitationRead {
  /** The words that were read, for a congress, plenum or law its name in full. */
  readonly text: string
  /** KET_LUAN; null for a bare number with QĐ, which two types share. */
  readonly type: string | null
  /** As written, regularised: 44-KL/TW, or only 44. */
  readonly number: string | null
  readonly serial: string | null
  /** KL/TW */
  readonly symbol: string | null
  /** Names of the issuing bodies that the words name. */
  readonly issuers: readonly string[]
  readonly term: string | null
  /** EDTF. */
  readonly issuedOn: string | null
}

/**
 * Reads any written form of a citation, in the order of the words: `Kết luận số 44-KL/TW` · `KL 44` · `KL44` · `ket luan 44` ·
 * `44-kl/tw` · `Nghị quyết Đại hội XIII`. Words that name no document give [].
 */
export function readCitation(text: string): CitationRead[] {
  const given = citationsIn(text)
  return given.length > 0 ? given : citationsIn(inFull(text))
}

function citationsIn(words: string): CitationRead[] {
  const text = new Text(words)
  if (text.sentences.length === 0) return []
  const scene = readMentions(text, { roles: text.blocks.map(() => 'BODY' as const), title: null })
  const reading = resolve({ name: '', text: words, url: null }, scene)
  return scene.found.of('Document').map((mention) => read(reading, mention))
}

function read(reading: Reading, mention: DocumentMention): CitationRead {
  const { text } = reading.scene
  const title = mention.serial === null ? reading.registry.fields(reading.refs.get(mention), 'Document')?.title : null
  const day = mention.issuedOn?.value
  return {
    text: title ?? text.slice(mention),
    type: /^\d/u.test(text.slice(mention)) && /^QĐ/u.test(mention.symbol ?? '') ? null : mention.type,
    number: mention.number,
    serial: mention.serial,
    symbol: mention.symbol,
    issuers: mention.issuers.map(
      ({ body }) =>
        reading.registry.fields(reading.refs.get(body), 'Body')?.name ?? body.body.name.replace(' {place}', ''),
    ),
    term: mention.term?.value ?? null,
    issuedOn: day && !day.startsWith('XXXX') ? day : mention.year,
  }
}

const names = new Map(documentTypes.map((type) => [fold(type.name), type.name]))
const symbols = new Map<string, string>()
for (const type of documentTypes)
  for (const symbol of type.symbols)
    for (const spelling of [symbol.toLowerCase(), fold(symbol)])
      if (!symbols.has(spelling)) symbols.set(spelling, symbol)
const codes = new Map(
  issuerCodes.flatMap(({ code, alt = [] }) =>
    [code, ...alt].flatMap((form) => [form.toLowerCase(), fold(form)].map((spelling) => [spelling, code] as const)),
  ),
)
const SHORT = /(?<![\p{L}\p{N}/-])(?<symbol>\p{L}{2,5}) ?(?:số |so )?(?=\d{1,4}(?![\p{L}\p{N}]))/giu
const WITH_SYMBOL =
  /(?<![\p{L}\p{N}])(?<n>\d{1,4}(?:\/(?:19|20)\d{2})?)(?<d1> ?[-/] ?| )(?<symbol>\p{L}{2,5}) ?(?<d2>[/-]) ?(?<code>\p{L}{2,8})(?![\p{L}\p{N}])/gu
const CONGRESS = /nghi quyet dai hoi (?:dang |dai bieu toan quoc )?(?:lan thu )?(?<numeral>[ivx]{1,5})(?![a-z])/u

/** Abbreviations, missing diacritics and small letters put right, as far as they are those of a citation. */
function inFull(text: string): string {
  const plain = fold(text)
  const congress = CONGRESS.exec(plain)?.groups!['numeral']
  if (congress && !/dang bo/u.test(plain)) return `Nghị quyết Đại hội ${congress.toUpperCase()}`
  const spelled = text
    .normalize('NFC')
    .replace(WITH_SYMBOL, (whole, n: string, d1: string, symbol: string, d2: string, code: string) => {
      const [type, issuer] = [symbols.get(symbol.toLowerCase()), codes.get(code.toLowerCase())]
      return type && issuer ? `${n}${d1.trim() || '-'}${type}${d2}${issuer}` : whole
    })
  return named(
    spelled
      .replace(/(?<!\p{L})NQ (?=TW|TƯ|Trung ương|Đại hội|ĐH)/giu, 'Nghị quyết ')
      .replace(/(?<!\p{L})ĐH (?=[IVX])/gu, 'Đại hội '),
  ).replace(SHORT, (whole, symbol: string) => {
    const type = symbols.get(symbol.toLowerCase()) ?? symbols.get(fold(symbol))
    const name = type && typeOfSymbol(type)?.name
    return name ? `${name} số ` : whole
  })
}

/** `ket luan so 44` → `Kết luận số 44`: a type's name without diacritics before a number. */
function named(text: string): string {
  const head = /^(?<name>[\p{L} ]+?) ?(?:số |so )?(?=\d)/iu.exec(text.trim())
  const name = head && names.get(fold(head.groups!['name']!))
  return name ? `${name} số ${text.trim().slice(head[0].length)}` : text
}
