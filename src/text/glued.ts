import { fold } from './fold.js'
import { isInWord } from './letters.js'
import type { Span } from './span.js'

const ONSET = '(?:ngh?|nh|ch|gh?|gi|kh|ph|qu|th|tr|[bcdhklmnprstvx])'
const CODA = '(?:ng|nh|ch|[cmnpt])'
const VOWELS = '(?:oai|oao|oay|oeo|ieu|yeu|ua[iy]|uo[iu]|uy[aeu]|a[iouy]|e[ou]|i[aeu]|o[aeio]|u[aeiouy]|y[eu]|[aeiouy])'
const ONE = new RegExp(`^${ONSET}?${VOWELS}${CODA}?$`, 'u')
/** Of at least two letters each. */
const SEVERAL = new RegExp(`^(?:${ONSET}[aeiouy]{1,3}${CODA}?|[aeiouy]{2,3}${CODA}?|[aeiouy]${CODA}){2,4}$`, 'u')
/** "cưan": ư and a open a syllable's end. */
const NO_RIME = /ưa[cmnpt]/iu
/** A name of one word may have more: "Chamaléa". */
const FOREIGN = /^\p{Lu}[a-zàáèéìíòóùúăâêôơư]+$/u
const TWO = new RegExp(SEVERAL.source.replace('{2,4}', '{2}'), 'u')
/** "UBNDhuyện", "HàGiang", "tịchUBND", "khóaXV": a word that begins inside another. */
const INSIDE =
  /\p{Lu}{2}\p{Ll}{2}|\p{Ll}\p{Lu}\p{Ll}|\p{Lu}{2}(?!\p{ASCII})\p{Ll}|\p{Ll}{2}\p{Lu}|(?!\p{ASCII})\p{Ll}\p{Lu}/u
/** "vụán": every syllable has at most one tone. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu
/** "Ytế", "ởkhu", "Ivà" */
const ONE_LETTER = new RegExp(`^[yi]${ONSET}[aeiouy]{1,3}${CODA}?$|^o(?:kh|tr|th|ph|nh)[aeiouy]{1,3}${CODA}?$`, 'u')
/** The usual syllables without a mark, which foreign words are not made of: "trongkhi", "thamgia". */
const UNMARKED =
  /^(?:an|ban|bao|cao|chi|cho|chung|con|cung|danh|doanh|dung|gia|giai|giao|hai|hay|huy|khai|khi|khu|kinh|minh|nam|nay|nhanh|nhau|ninh|phong|qua|quan|quy|sau|sinh|sung|tham|thanh|thay|theo|thi|thu|tinh|tra|tranh|trao|tri|trong|trung|vai|xem){2,3}$/iu
/** "Laicho": a name, and the word behind it. */
const BEHIND_NAME = new RegExp(
  `^${ONSET}?${VOWELS}${CODA}?(?:cho|trao|theo|khi|tham|trong|giao|thay|chia|khen|ghi)$`,
  'iu',
)
/** "năm2020", "10tỉnh", "8xã": a number in a word. Symbols ("A05", "35CT", "m2", "12h30") and units ("10km") are none. */
const NUMBERED = /^\p{L}*\p{Ll}\d|\d\p{Ll}{2,}/u
/** "số35-CT/TW", "ngày12/3" are read as they are meant. */
const SAID = /^(?:số|ngày)\d+$/iu
const MEASURED = /^[a-z]{0,2}\d+(?:km|kg|ha|cm|mm|ml|kw|mw|kv|gb|mb|tb|th|st|nd|rd|tr|hz|đ|ph)\d?$|^[a-z]{0,2}\d+$/iu

/** Words of other tongues in Vietnamese letters. */
const LOAN =
  /^(?:pa-?nô|[ôm]ô?tô|nilô?ng|nilon|tivi|bêtông|càphê|sôcôla|đôla|lôgi?[cô]|xíchlô|ximăng|ăngten|rơmoóc|cáctông|búpbê|vắcxin|virút|rôbốt|phôtô|micrô|bôxít|xêri|mêtan|côngtennơ|cácbon|ôxy|ôxi|hyđrô|axít)$/iu

/** Names of firms, sites, standards and units have capitals inside: "VietGAP", "iHanoi", "VietinBank", "MobiFone", "kWh". */
const BRAND =
  /^(?:Viet(?!Nam)[A-Z][A-Za-z]*|[ie][A-Z][a-z]+|Petro[A-Z][a-z]+|Vin[A-Z][a-z]+|Ma?c[A-Z][a-z]+|n?Co[Vv]|VssID|[kMG]W[hp]|mmHg|[a-z]?pH|ChatGPT|OpenAI|DeepSeek|AstraZeneca|WhatsApp|LinkedIn|PowerPoint|[A-Za-z]+(?:Bank|GAP|Gap|Net|Phone|Fone|Tube|Tok|Book|Page|Mart|Jet|Group|Tech|Pay|Food|Wifi|Fi))$/u

/** Whether a folded word could be one Vietnamese syllable. */
export const isSyllable = (folded: string): boolean => ONE.test(folded)

/**
 * Whether a word is several that lost the blanks between them, as in a text from a scan: "tỉnhvà", "UBNDhuyện", "10xã". Every
 * word of Vietnamese is one syllable; a word without any Vietnamese letter may be of another tongue.
 */
export function isGlued(word: string): boolean {
  const told = known.get(word)
  if (told !== undefined) return told
  if (known.size >= MOST_KNOWN) known.clear()
  const glued = looksGlued(word)
  known.set(word, glued)
  return glued
}
/** Pages use few words: each is looked at once, as long as they are not too many. */
const known = new Map<string, boolean>()
const MOST_KNOWN = 20_000

function looksGlued(word: string): boolean {
  if (INSIDE.test(word)) return !BRAND.test(word)
  if (LOAN.test(word)) return false
  if (/\d/u.test(word))
    return NUMBERED.test(word) && /[^\p{ASCII}]/u.test(word) && !MEASURED.test(word) && !SAID.test(word)
  if (!/[^\p{ASCII}]/u.test(word)) return UNMARKED.test(word) || (/^\p{Lu}/u.test(word) && BEHIND_NAME.test(word))
  if (/^\p{L}+$/u.test(word) && (word.normalize('NFD').match(TONE)?.length ?? 0) > 1) return true
  if (NO_RIME.test(word.normalize('NFD').replaceAll(TONE, '').normalize('NFC'))) return true
  const folded = fold(word)
  if (FOREIGN.test(word) && !TWO.test(folded)) return ONE_LETTER.test(folded)
  return !isSyllable(folded) && (SEVERAL.test(folded) || ONE_LETTER.test(folded))
}

/** Letters of a word that may be several. */
const SHORTEST = 3
/** Names of sites and addresses are written in one word, of ASCII. */
const ADDRESS = /[./@_-]/u

/** The words of a text that are several in one, in order. */
export function gluedIn(text: string): Span[] {
  const spans: Span[] = []
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    for (end = start; end < text.length && isInWord(text.charCodeAt(end));) end++
    if (end - start < SHORTEST) continue
    const word = text.slice(start, end)
    if (isGlued(word) && !isAddress(word, text[start - 1], text[end])) spans.push({ start, end })
  }
  return spans
}

const isAddress = (word: string, before = '', after = ''): boolean =>
  (/^\p{ASCII}+$/u.test(word) && (ADDRESS.test(before) || /[/@_-]/u.test(after))) ||
  // "02/QC-ĐUCA": the code of an office.
  (/[/-]/u.test(before) && /^\p{Lu}+$/u.test(word))
