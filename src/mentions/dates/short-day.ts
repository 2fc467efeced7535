import { rule, type Finds } from '../rule.js'
import { edtf, PART_OF_DAY, partOfDay } from './parts.js'

/**
 * `Ngày 14/3` · `Chiều ngày 28/3` · `Sáng qua 29.5` · `Ngày 12-4` · `ngày 5 tháng 7` · `Sáng nay (4/7)` · `Chiều thứ Hai,
 * 5/6` · `hôm 30/10`: no year. A fraction such as `70/85` is none: a word for a day or a part of it must stand before.
 */
const WEEKDAY = String.raw`(?:[Tt]hứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ nhật)`
const PATTERN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${PART_OF_DAY}(?:[Nn]gày|[Hh]ôm)(?: qua| nay| mùng| mồng)?,? \(?|(?<only>[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm)(?: qua| nay| sớm| muộn)?,? (?:hôm (?:nay|qua),? )?(?:${WEEKDAY},? )?\(?(?:ngày )?)(?:(?<d1>\d{1,2})(?:[/.]| ?- ?)(?<m1>\d{1,2})|(?<d2>\d{1,2}) tháng (?<m2>\d{1,2}))(?![\p{L}\p{N}]|[/.-]\d| - \d|%| (?:xã|huyện|phường|tỉnh|thành phố|quận|thôn|đơn vị|cơ quan|chi bộ|đảng bộ|trường|sở)(?!\p{L}| \p{Lu}))`,
  'gu',
)

export const shortDay = rule('Date', {
  name: 'date.short-day',
  examples: [
    'Ngày 14/3, Đoàn',
    'Chiều ngày 28/3, tại',
    'Sáng qua 29.5, Đảng ủy',
    'Chiều 9/8, Tổng Bí thư',
    'ngày 5 tháng 7',
    'Sáng nay (4/7), tại',
    'Chiều thứ Hai, 5/6, Ủy ban',
    'hôm 30/10',
    'Ngày 19 - 4, UBND tỉnh',
  ],
  counterExamples: [
    '70/85 xã',
    'Điều 10',
    'ngày 45/3',
    'ngày 22/01/2019',
    'tỷ lệ 5/7',
    'đến sáng nay 09/10 huyện đạt chuẩn',
  ],
  *find({ text }): Finds<'Date'> {
    for (const match of text.matchAll(PATTERN)) {
      const g = match.groups!
      const value = edtf(null, g.m1 ?? g.m2!, g.d1 ?? g.d2!)
      if (value)
        yield {
          start: match.index,
          end: match.index + match[0].replace(/\($/u, '').length,
          form: 'DAY',
          value,
          partOfDay: partOfDay(g.part ?? g.only),
        }
    }
  },
})
