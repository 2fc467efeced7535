import type { Source } from '../../model/index.js'
import type { Reading } from '../../resolve/index.js'
import { roleOf } from '../../text/index.js'

type Author = Source['authors'][number]
const LABEL =
  /^(?:Tác giả|Tin,? (?:và )?ảnh|Tin và bài|Bài,? (?:và )?ảnh|Bài|Tin|Ảnh|Thực hiện|Biên tập)(?: ?:|(?= \p{Lu})) ?/u
/** A line that says where the text was taken from, not who wrote it. */
const TAKEN = /^\(?(?:Theo|Nguồn)(?: ?:| )/u
/** Words that only an organisation's name has. */
const ORGANISATION =
  /(?<![\p{L}\p{M}])(?:Phòng|Ban|Văn phòng|Sở|Cổng|Đài|Báo|Trung tâm|Tỉnh ủy|Thành ủy|Huyện ủy|UBND|Công an|Cục|Vụ|VOV|TTXVN|VTV|PV|BBT|Phóng viên)(?![\p{L}\p{M}])/u

/** Who wrote the page, by its byline: `Ngọc Chí - Công Luận` · `Tác giả Thiên Lý / VOV TP.HCM` · `(Phòng Tổng hợp - Văn phòng Tỉnh ủy …)`. */
export function authorsOf({ scene: { text, layout } }: Reading): Author[] {
  const authors: Author[] = []
  for (const block of text.blocks)
    if (roleOf(layout, block.index) === 'BYLINE') authors.push(...inLine(text.slice(block)))
  return authors.filter((author, i) => authors.findIndex((other) => other.name === author.name) === i)
}

function inLine(line: string): Author[] {
  if (TAKEN.test(line)) return []
  const inner = /^\((?<inner>[^()]+)\)\.?$/u.exec(line)?.groups!['inner']
  if (inner !== undefined) return [author(inner)]
  return line
    .replace(LABEL, '')
    .split(/ ?[-,] | ?[/|&] ?| và /u)
    .map((name) => name.replace(/[\s.|]+$/u, '').trim())
    .filter((name) => name !== '')
    .map(author)
}

/** A name with what it names. */
export const author = (name: string): Author => ({ name, kind: ORGANISATION.test(name) ? 'Body' : 'Person' })
