import type { Block, Span } from '../../text/index.js'
import type { DateMention } from '../mention.js'
import type { Scene } from '../rule.js'
import { typeNamed } from './grammar.js'
import { issuerAt } from './issuing.js'
import type { Issuers } from './tail.js'
import { bodyKinds, documentTypes } from '../../reference/index.js'

/**
 * The head of a document that the page prints itself: who issues it, "Số: 12/KH-UBND" on a line of its own, place and day, the kind of
 * document, its title, the office that decides (Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW).
 */
export interface Letterhead {
  readonly type: string | null
  readonly issuers: Issuers
  readonly issuedOn: DateMention | null
  readonly title: Span | null
}

const NUMBER_LINE =
  /^(?:Luật )?số ?:? ?[\d.]+\p{L}?(?: ?- ?|\/)[^ ]+(?: ?- ?\p{Lu}[^ ]*)?(?:,? ?\|? ?(?:\p{L}[\p{L} .-]{1,40}, ngày .{8,40})?)?$/iu
const JOINT = /(?:LT|PH)[/-]/u
/** Lines above and below the number that may belong to the head. */
const ABOVE = 6
const BELOW = 8
const DATED = /^(?:\| ?)?\p{Lu}[\p{L}\p{M} .-]{1,40}, ngày \d/u
const PREAMBLE = /^(?:Căn cứ|Thực hiện|Xét|Theo |Để |Nhằm |Triển khai|Chương |Điều |Phần |I\. |1\. )/u
/** The motto; what goes on or ends as a sentence. */
const NO_TITLE = /^(?:CỘNG HÒA|ĐẢNG CỘNG SẢN|Độc lập)|[;:,.]$|^[^\p{L}]*$/u
const ABOUT = /^(?:về việc|về|v\/v) /iu
const OF = /^của /iu

const typesByName = new Set(documentTypes.map(({ name }) => name.toLowerCase()))

/** What the head says around the number that begins at a position; null where the number stands in a line of other words. */
export function letterhead(scene: Scene, at: number): Letterhead | null {
  const { text, found } = scene
  const block = text.blockAt(at)
  if (block.start !== at || !NUMBER_LINE.test(text.slice(block))) return null
  const below: Block[] = []
  for (const next of text.blocks.slice(block.index + 1, block.index + 1 + BELOW)) {
    const isTitle = typesByName.has(text.slice(below.at(-1) ?? block).toLowerCase())
    if (!isTitle && PREAMBLE.test(text.slice(next))) break
    below.push(next)
  }
  const above = text.blocks.slice(Math.max(0, block.index - ABOVE), block.index)
  const heading = below.findIndex((line) => typesByName.has(text.slice(line).toLowerCase()))
  const dated = [block, ...below].find((line) => line === block || DATED.test(text.slice(line)))
  const issuedOn = [block, ...below, ...above]
    .filter((line) => line === dated || DATED.test(text.slice(line)))
    .flatMap((line) => found.within('Date', line))
    .find(({ form, value }) => form === 'DAY' && !value.startsWith('XXXX'))
  const under = heading < 0 ? undefined : below[heading + 1]
  const title = under && !NO_TITLE.test(text.slice(under)) ? under : undefined
  // Of a joint document the first line may be half of a name.
  const offices = [
    ...below.slice(heading + 1).flatMap((line) => officeOf(scene, line)),
    // Over what the Party's leading bodies issue stands the Central Committee, whoever of them it is.
    ...above.flatMap((line) => officeOf(scene, line)).filter(({ body }) => body.body.id !== 'bch-tw'),
  ]
  const committee = /UBND$/u.test(text.slice(block).split(/ \||,? \p{Lu}\p{Ll}/u)[0]!) ? committeeOf(scene, dated) : []
  const issuers = JOINT.test(text.slice(block)) ? [] : [...offices, ...committee].slice(0, 1)
  if (issuers.length === 0 && !issuedOn) return null
  const about = title ? (ABOUT.exec(text.slice(title))?.[0].length ?? 0) : 0
  return {
    type: heading < 0 ? null : typeNamed(text.slice(below[heading]!)).code,
    issuers,
    issuedOn: issuedOn ?? null,
    title:
      title && officeOf(scene, title).length === 0 && title.end - title.start > about + 8
        ? { start: title.start + about, end: title.end }
        : null,
  }
}

/** "Hòa Bình, ngày 7 tháng 5 năm 2015": a People's Committee of which the head says no more is that of the place where it is dated. */
function committeeOf({ text, found }: Scene, dated: Block | undefined): Issuers {
  const date = dated && /, ngày \d/u.exec(text.slice(dated))
  const place = date ? found.endingAt('Place', dated.start + date.index) : undefined
  const kind = bodyKinds.find(({ id }) => id === (place?.level === 'DISTRICT' ? 'ubnd-huyen' : 'ubnd'))
  return place && kind
    ? [
        {
          body: { kind: 'Body', rule: 'body.of-letterhead', ...spanOf(place), body: kind, place },
          post: null,
          as: 'ISSUER',
        },
      ]
    : []
}
const spanOf = ({ start, end }: Span): Span => ({ start, end })

/** The body, or the post of a body, that a line names and nothing else: `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …` · `CỦA BAN BÍ THƯ`. */
function officeOf(scene: Scene, line: Block): Issuers {
  const words = scene.text.slice(line)
  const start = line.start + (OF.exec(words)?.[0].length ?? 0)
  const office = issuerAt(scene, start)
  const rest = office ? scene.text.norm.slice(office.end, line.end) : ''
  return office && (office.end >= line.end || /^ ?\|/u.test(rest)) ? [office.issuer] : []
}
