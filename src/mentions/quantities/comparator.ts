import type { QuantityMention } from '../mention.js'

type Comparator = QuantityMention['comparator']
/** Words before a number, and how they mean it. The longest counts. */
const WORDS: readonly (readonly [string, Comparator])[] = [
  ['không vượt quá', 'LTE'],
  ['nhiều nhất là', 'LTE'],
  ['nhiều nhất', 'LTE'],
  ['tối đa là', 'LTE'],
  ['tối đa', 'LTE'],
  ['không quá', 'LTE'],
  ['ít nhất là', 'GTE'],
  ['ít nhất', 'GTE'],
  ['tối thiểu là', 'GTE'],
  ['tối thiểu', 'GTE'],
  ['không dưới', 'GTE'],
  ['không ít hơn', 'GTE'],
  ['chưa đến', 'LT'],
  ['chưa tới', 'LT'],
  ['chưa đầy', 'LT'],
  ['dưới mức', 'LT'],
  ['dưới', 'LT'],
  ['gần tới', 'APPROX_LT'],
  ['gần', 'APPROX_LT'],
  ['xấp xỉ', 'APPROX'],
  ['ước khoảng', 'APPROX'],
  ['ước tính', 'APPROX'],
  ['ước đạt', 'APPROX'],
  ['ước', 'APPROX'],
  ['khoảng', 'APPROX'],
  ['chừng', 'APPROX'],
  ['trên dưới', 'APPROX'],
  ['trên', 'GT'],
  ['hơn', 'GT'],
  ['vượt mốc', 'GT'],
  ['vượt mức', 'GT'],
  ['vượt ngưỡng', 'GT'],
]
const BEFORE = new RegExp(
  `(?<![\\p{L}\\p{M}])(?<!(?:ít|nhiều|cao|thấp|lớn|nhanh) )(?:${WORDS.map(([word]) => word)
    .sort((a, b) => b.length - a.length)
    .join('|')}) $`,
  'iu',
)
const byWord = new Map(WORDS)
/** "trên 5 lĩnh vực": in five fields. */
const IN_FIELDS = /^ (?:lĩnh vực|mặt|phương diện|địa bàn|nền tảng|tuyến|kênh|trụ cột)(?![\p{L}\p{M}])/u
/** These also link the number with its subject, and stay with it. */
const LINKS = /đạt|tính/u
const OR_MORE = /^(?:%| ?[\p{L}\p{M}%]+)?(?:\/\p{L}+)?(?: [\p{L}\p{M}%]+){0,8} trở (?<way>lên|xuống)(?!\p{L})/u

/** How the number at start–end is meant, and where its words begin. */
export function comparatorOf(norm: string, start: number, end: number): { comparator: Comparator; start: number } {
  const before = norm.slice(Math.max(0, start - 16), start)
  const word = BEFORE.exec(before)?.[0]
  const behind = norm.slice(end, end + 60)
  if (word && !(word.toLowerCase() === 'trên ' && IN_FIELDS.test(behind)))
    return { comparator: byWord.get(word.toLowerCase().trim())!, start: LINKS.test(word) ? start : start - word.length }
  const way = OR_MORE.exec(behind)?.groups?.way
  return { comparator: way === 'lên' ? 'GTE' : way === 'xuống' ? 'LTE' : 'EXACT', start }
}
