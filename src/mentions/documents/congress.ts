import { roman } from '../../reference/index.js'
import type { Span } from '../../text/index.js'

const LEVEL_WORD = /(?:tỉnh|thành phố|TP|huyện|quận|thị xã|xã|phường|thị trấn)(?![\p{L}\p{M}])/uy
/** The word for a unit that stands at a position. */
export function levelWordAt(norm: string, at: number): string | undefined {
  LEVEL_WORD.lastIndex = at
  return LEVEL_WORD.exec(norm)?.[0]
}

/** Levels of congresses by the word for the unit. */
export const LEVELS: Record<string, 'PROVINCE' | 'DISTRICT' | 'COMMUNE'> = {
  tỉnh: 'PROVINCE',
  'thành phố': 'PROVINCE',
  TP: 'PROVINCE',
  huyện: 'DISTRICT',
  quận: 'DISTRICT',
  'thị xã': 'DISTRICT',
  xã: 'COMMUNE',
  phường: 'COMMUNE',
  'thị trấn': 'COMMUNE',
}

/**
 * The numeral of a congress: of the words that name it (groups `t`, Roman, and `d`, digits, with indices), else of those right
 * behind them, which a sticky pattern reads. Null where neither has one.
 */
export function whichCongress(
  named: RegExpMatchArray,
  norm: string,
  end: number,
  behind: RegExp,
): { numeral: string; span: Span; end: number } | null {
  behind.lastIndex = end
  const inside = named.groups!['t'] || named.groups!['d'] ? named : null
  const given = inside ?? behind.exec(norm)
  if (!given) return null
  const { t, d } = given.groups!
  const [from, to] = (given.indices!.groups!['t'] ?? given.indices!.groups!['d'])!
  return {
    numeral: t?.toUpperCase() ?? roman(Number(d)),
    span: { start: from, end: to },
    end: inside ? end : end + given[0].length,
  }
}
