import { fold } from '../../text/index.js'
import { bare, dated } from './dates.js'
import type { Template } from './template.js'
import { after, both, join, said, sentence } from './saying.js'

/** `Đại tá Lê Văn Mẫu giữ chức Giám đốc Công an tỉnh Hải Dương, được xác nhận ngày 07/03/2017.` */
export const occupancy: Template<'Occupancy'> = (fact, name) => {
  const post = name(fact.post)
  const title = post.vi === '' ? both(fact.title) : post
  const english = title.en.replace(/^the /u, '')
  const names = fold(english) === fold(title.vi) ? title : said(title.vi, `${english} (${title.vi})`)
  return sentence(
    join(
      both(fact.rank ?? ''),
      name(fact.person),
      said('giữ chức', 'holds the post of'),
      names,
      after(', từ', ', from', bare(fact.startsOn)),
      after(', đến', ', until', bare(fact.endsOn)),
      after(', được xác nhận', ', attested', dated(fact.attestedOn)),
    ),
    fact.basis,
  )
}
