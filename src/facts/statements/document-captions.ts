import type { EntityOf } from '../../model/index.js'
import { documentType } from '../../reference/index.js'
import { fold } from '../../text/index.js'
import { both, said, type Said } from './saying.js'

/** `Kết luận số 44-KL/TW` · `Conclusion 44-KL/TW`; without a number type and title. */
export function documentCaption({ type, number, title }: EntityOf<'Document'>): Said {
  const known = documentType(type)
  const name = known ? said(known.name, known.nameEn) : both(type.toLowerCase().replaceAll('_', ' '))
  if (number !== null) return said(`${name.vi} số ${number}`, `${name.en} ${number}`)
  if (title === null) return name
  if (fold(title).startsWith(fold(name.vi))) return said(title, `${name.en} “${title}”`)
  return said(`${name.vi} ${title}`, `${name.en} “${title}”`)
}
