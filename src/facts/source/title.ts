import type { Reading } from '../../resolve/index.js'
import { roleOf } from '../../text/index.js'
import { isMasthead } from './publisher.js'

const META = /^(?:date )?(?:\d{4}-\d{2}(?:-\d{2})?|\d{1,2}\/\d{1,2}\/\d{4})(?:,? \d{1,2}:\d{2})? ?[-|]? ?/u
const SECTION =
  /^(?:Thời sự|Chính trị|Xã hội|Kinh tế|Pháp luật|Văn hóa|Giáo dục|An ninh|Quốc phòng|Tin tức|Sự kiện|Trong nước|Trong tỉnh|Hoạt động|Xây dựng Đảng|Nội chính)(?:$|(?: ?[-|/>»,] ?| và | )(?=\p{Lu}))/u
const FEWEST_WORDS = 6

/**
 * The page's title: its title line, else what a header line holds behind a date and the names of sections
 * ("date 2023-03 Thời sự - Chính trị Đoàn kiểm tra …"). Null where there is none.
 */
export function titleOf({ scene: { text, layout } }: Reading): string | null {
  const line = layout.title && text.slice(layout.title)
  if (line && !isMasthead(line)) return line
  for (const block of text.blocks) {
    const role = roleOf(layout, block.index)
    if (role === 'BODY') return null
    const header = text.slice(block)
    const dated = META.exec(header)
    if (role !== 'HEADER' || !dated) continue
    let title = header.slice(dated[0].length)
    for (let section = SECTION.exec(title); section && section[0] !== ''; section = SECTION.exec(title))
      title = title.slice(section[0].length)
    if (title.split(' ').length >= FEWEST_WORDS) return title
  }
  return null
}
