import { VankienError } from '../errors.js'

/**
 * Encodings from before Unicode, told by what their commonest words look like once the bytes were read as
 * windows-1252 (or a page saved so in UTF-8). Source of the codes: TCVN 5712:1993 (ABC fonts), VNI-Windows, RFC 1456 (VIQR).
 */
interface OldEncoding {
  readonly name: string
  /** The spelling of common words; each is wrong in Unicode. */
  readonly words: RegExp
  readonly remedy: string
}

const between = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.join('|')})(?![\\p{L}\\p{M}])`, 'gu')

const convert = (from: string): string =>
  `Convert it to Unicode, for example with UniKey's toolkit (Ctrl+Shift+F6): from ${from} to Unicode, then save it as UTF-8`

const OLD: readonly OldEncoding[] = [
  {
    name: 'TCVN3 (ABC)',
    // của, các, Đảng, được, tỉnh, ủy, nước, người, quyết, một, những, hội, số, về, đồng, dân, năm, công
    words:
      /cña|c¸c|§¶ng|®­îc|tØnh|ñy|n­íc|ng­êi|quyÕt|mét|nh÷ng|héi|sè|vÒ|®ång|d©n|n¨m|c«ng|§oµn|kiÓm|thùc|hiÖn|ViÖt/gu,
    remedy: convert('TCVN3 (ABC)'),
  },
  {
    name: 'VNI (VNI-Windows)',
    // của, các, Đảng, được, tỉnh, ủy, nước, người, quyết, một, những, hội, số, về, đồng, dân, năm, công
    words:
      /cuûa|caùc|Ñaûng|ñöôïc|tænh|uûy|nöôùc|ngöôøi|quyeát|moät|nhöõng|hoäi|soá|veà|ñoàng|daân|naêm|coâng|Ñoaøn|kieåm|thöïc|hieän|Vieät/gu,
    remedy: convert('VNI Windows'),
  },
  {
    name: 'VIQR',
    words: between(
      [
        ...['cu?a', "ca'c", '[Dd]Da?ng', 'ddu*o*.c', 'DDa?ng', 'ti?nh', "nu*o*'c", 'ngu*o*`i', "quye^'t", 'nhu*~ng'],
        ...[
          'ho^.i',
          "so^'",
          've^`',
          'ddo^`ng',
          'da^n',
          'na(m',
          'co^ng',
          'DDoa`n',
          'kie^?m',
          'thu*.c',
          'hie^.n',
          'Vie^.t',
        ],
      ].map((word) => word.replace(/[?*.^()]/gu, '\\$&')),
    ),
    remedy: convert('VIQR'),
  },
  {
    name: 'UTF-8 that was read as windows-1252',
    words: /Ä‘|Ä\u0090|á»[\u0080-\u00bf‘’“”•–—˜™š›œž†‡ˆ‰Š‹Œ…„ƒ‚Ÿ]|áº[\u0080-\u00bf‘’“”•–—˜™š›œž†‡ˆ‰Š‹Œ…„ƒ‚Ÿ]|Æ°|Æ¡/gu,
    remedy: 'Save the page again from its source, as UTF-8',
  },
]

/** Fewest of its words that tell an encoding: one alone may be chance. */
const FEWEST = 4

/** Throws VankienError that names the old encoding of a text (or of bytes read as windows-1252), where it is in one. */
export function refuseOld(text: string, where: string): void {
  const head = text.slice(0, 200_000)
  const counted = OLD.map((old) => ({ old, count: head.match(old.words)?.length ?? 0 }))
  const { old, count } = counted.reduce((a, b) => (b.count > a.count ? b : a))
  if (count < FEWEST) return
  throw new VankienError(`${where}: the text is in ${old.name}, not in Unicode`, { remedy: old.remedy })
}
