import type { Span } from '../../text/index.js'
import type { Scene } from '../rule.js'
import { cite, type Citation } from './cite.js'
import { codesOf, isParty, serialOf, typeOf } from './grammar.js'

/** "NQ-TWcủa": a word that lost the blank before it. */
const GLUED = /(?<=TTg)\p{Ll}{2,}$|(?<=\p{Lu})(?!g)\p{Ll}{2,}$/u

/** "TTgngày06", "TWCỦA" */
const RUN_ON = /\p{Ll}{3}|\p{Ll}\d|(?![ĐƯƠđươ])[^\p{ASCII}]/u

type Groups = Record<string, string | undefined>

/**
 * The citation of a number that is written in full, by the groups `type`, `n`, `y`, `symbol`, `codes` of its pattern.
 * Numbers are regularised: `44-KL/TW` for the Party, also where a page writes `44/KL-TW`; `22/2023/QĐ-TTg`,
 * `10/CT-UBND` for the State. Null where neither a word nor the symbol tells the type.
 */
export function numbered(scene: Scene, found: Span, groups: Groups, asWritten?: string): Citation | null {
  const { type: word, n, y, symbol, codes: written } = groups as { n: string } & Groups
  const glued = GLUED.exec(written ?? '')?.[0].length ?? 0
  const codes = written?.slice(0, written.length - glued)
  const core = { start: found.start, end: found.end - glued }
  const type = typeOf(word, symbol)
  if (!type || isPart(scene, core.start)) return null
  const issuers = codesOf(codes ?? '')
  const given = symbol ?? ''
  const tail = issuers.join('-')
  const number =
    asWritten?.slice(0, asWritten.length - glued) ??
    (y !== undefined
      ? `${n}/${y}/${given}${given && tail ? '-' : ''}${tail}`
      : isParty(issuers)
        ? `${n}-${given}/${tail}`
        : `${n}/${given}${given && tail ? '-' : ''}${tail}`)
  if (RUN_ON.test(number)) return null
  return cite(scene, {
    start: core.start,
    core,
    type: type.code,
    number,
    serial: serialOf(n),
    symbol: number.replace(/^[\d.]+\p{L}?[-/](?:\d{4}\/)?/u, ''),
    year: y ?? null,
  })
}

const PART = /(?:dự (?:thảo|án|luật)(?: các)?|điều|khoản|mục|mẫu|phụ lục) (?:số )?$/iu
/** "Phụ lục 2 …", "dự thảo …": no citation of a document that exists. */
export const isPart = ({ text }: Scene, at: number): boolean => PART.test(text.norm.slice(Math.max(0, at - 16), at))

/** Span of a match, without blanks that its optional parts have taken. */
export const spanOf = (match: RegExpMatchArray): Span => ({
  start: match.index!,
  end: match.index! + match[0].trimEnd().length,
})
