import type { Text } from '../../text/index.js'
import { rule, type Finds } from '../rule.js'
import { DECIMAL_POINT, LESSER, lesserOf, NUMBER, SCALE, valueOf } from './number.js'
import { isJoined } from './deed.js'
import { quantityOf } from './make.js'
import { numberWords } from './number-word.js'
import type { Quantity, ReadNumber } from './read-number.js'

/** `7.173 mô hình` · `hơn 4,6 tỷ đồng` · `667 kg vật liệu nổ` · `06 loại` · `82,4%` */
const PATTERN = new RegExp(
  String.raw`(?:(?<=\([+-])|(?<![\p{L}\p{M}\p{N}.,:+#%-]))(?<![^\p{Ll} ]\/)(?<n>${DECIMAL_POINT}|${NUMBER})(?:(?<scale>${SCALE})(?<less>${LESSER}))?(?![\p{N}/:]|[.,]\d|-\p{L}|-\d)`,
  'gu',
)

/** How many counts a change may look back over for its own. */
const MOST_RECENT = 6

export const cardinal = rule('Quantity', {
  name: 'quantity.cardinal',
  examples: [
    'củng cố 1.204 mô hình tự quản',
    'tỉnh cấp hơn 3,2 tỷ đồng phục vụ công tác dân vận',
    'thu hồi 512kg pháo các loại',
    'có 06 loại sách',
    'tổng dư nợ đạt gần 120.000 tỷ đồng',
    'nộp kho bạc 3 tỷ 412 triệu đồng',
    'đầu tư đến 100% xã, phường',
    'đã khởi tố chín vụ, bắt giữ',
    'đình chỉ một vụ, một bị can',
    'khen thưởng ba tập thể và 7 cá nhân',
  ],
  counterExamples: [
    'Điều 10 quy định',
    'Ban Chỉ đạo 138 các cấp',
    'Tiêu chí số 19 về an ninh',
    'ngày 22/01/2019 của',
    'lần thứ XIII',
    'dịch Covid-19 phức tạp',
    '3 năm thực hiện',
    'đợt 1 họp trực tuyến',
    'sáng 29 Tết,',
    'gồm 4 phụ lục',
    'Nghị quyết 35 về công tác cán bộ',
    'phương châm "4 tại chỗ"',
    'năm 2019, 2020 và',
    'số 22/2023/QĐ-TTg',
    'một người dân ở thôn',
    'trong năm tổ chức',
    'lãnh đạo hai tỉnh',
    'cả ba người đều',
    'Ba đồng chí nêu trên',
  ],
  *find(scene): Finds<'Quantity'> {
    const others = scene.found.of('Quantity')
    let [last, lead]: [Quantity | undefined, Quantity | undefined] = [undefined, undefined]
    const recent: Quantity[] = []
    let next = 0
    for (const read of inOrder([...numerals(scene.text)], [...numberWords(scene.text)])) {
      for (; next < others.length && others[next]!.end <= read.start; next++)
        if (!last || others[next]!.end > last.end) last = others[next]!
      const made = quantityOf(scene, read, last, lead, recent)
      if (!made) continue
      if (made.statistic === 'COUNT' && recent.push(made) > MOST_RECENT) recent.shift()
      if (!last || !isJoined(scene.text.norm, last.end, made.start)) lead = made
      last = made
      yield made
    }
  },
})

function* numerals(text: Text): Generator<ReadNumber> {
  for (const match of text.matchAll(PATTERN)) {
    const { n, scale, less } = match.groups as { n: string; scale?: string; less?: string }
    const end = match.index + match[0].length
    const percent = text.norm
      .slice(end, end + 2)
      .trimStart()
      .startsWith('%')
    const marked = /[.,]/u.test(n) || scale !== undefined || percent
    yield { start: match.index, end, value: valueOf(n, scale) + lesserOf(less ?? ''), marked }
  }
}

const inOrder = (a: readonly ReadNumber[], b: readonly ReadNumber[]): ReadNumber[] =>
  b.length === 0 ? [...a] : [...a, ...b].sort((x, y) => x.start - y.start)
