import type { EntityOf } from '../../model/index.js'
import { fold, identifier } from '../../text/index.js'
import { both, said, type Said } from './saying.js'

/** Types as people name them, Vietnamese and English; others show their Vietnamese identifier in lower case. */
const TYPES = new Map<string, Said>(
  (
    [
      ['Nghị quyết', 'Resolution'],
      ['Chỉ thị', 'Directive'],
      ['Kết luận', 'Conclusion'],
      ['Quyết định', 'Decision'],
      ['Quy định', 'Regulation'],
      ['Quy chế', 'Statute'],
      ['Hướng dẫn', 'Guidance'],
      ['Thông báo', 'Notice'],
      ['Thông tư', 'Circular'],
      ['Thông tri', 'Instruction'],
      ['Nghị định', 'Decree'],
      ['Kế hoạch', 'Plan'],
      ['Chương trình', 'Programme'],
      ['Chương trình phối hợp', 'Coordination Programme'],
      ['Chương trình hành động', 'Action Programme'],
      ['Đề án', 'Scheme'],
      ['Báo cáo', 'Report'],
      ['Công văn', 'Official Letter'],
      ['Công điện', 'Dispatch'],
      ['Tờ trình', 'Submission'],
      ['Luật', 'Law'],
      ['Bộ luật', 'Code'],
      ['Pháp lệnh', 'Ordinance'],
      ['Hiến pháp', 'Constitution'],
    ] as const
  ).map(([vi, en]) => [identifier(vi), said(vi, en)]),
)

/** `Kết luận số 44-KL/TW` · `Conclusion 44-KL/TW`; a law by its name; without a number type and title. */
export function documentCaption({ type, number, title }: EntityOf<'Document'>): Said {
  const name = TYPES.get(type) ?? both(type.toLowerCase().replaceAll('_', ' '))
  if (title !== null && fold(title).startsWith(fold(name.vi))) return said(title, `${name.en} “${title}”`)
  if (number !== null) return said(`${name.vi} số ${number}`, `${name.en} ${number}`)
  if (title === null) return name
  return said(`${name.vi} ${title}`, `${name.en} “${title}”`)
}
