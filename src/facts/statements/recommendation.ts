import type { FactOf } from '../../model/index.js'
import { bare } from './dates.js'
import type { Template } from './template.js'
import { after, both, join, listed, quoted, said, sentence, type Said } from './saying.js'

const MODES: Record<FactOf<'Recommendation'>['mode'], { noun: string; to: string; alone: string }> = {
  DIRECTS: { noun: 'chỉ đạo', to: 'directs', alone: 'directs' },
  REQUIRES: { noun: 'yêu cầu', to: 'requires of', alone: 'requires' },
  PROPOSES: { noun: 'đề nghị', to: 'proposes to', alone: 'proposes' },
  URGES: { noun: 'mong muốn', to: 'urges', alone: 'urges' },
}

/**
 * `Yêu cầu của Lê Văn Mẫu với Tỉnh ủy Hải Dương, nội dung: “…”, tại buổi làm việc ….` The content is the evidence's
 * leading words; "nội dung" keeps them apart from the addressees, so that no run of a page's words is repeated.
 */
export const recommendation: Template<'Recommendation'> = (fact, name, kindOf) => {
  const to = listed([...fact.to.map(name), ...fact.toGroups.map(group)])
  const executors = listed([...fact.executors.map(name), ...fact.executorGroups.map(group)])
  const by = name(fact.by)
  const at = name(fact.at)
  const { noun, to: verb, alone } = MODES[fact.mode]
  const asks = join(
    by.vi === '' ? said(noun, 'someone whom the page does not name') : said(`${noun} của ${by.vi}`, by.en),
    to.vi === '' ? said('', alone) : said(`với ${to.vi}`, `${verb} ${to.en}`),
  )
  return sentence(
    join(
      said(`${asks.vi}, nội dung:`, `${asks.en}, as follows:`),
      quoted(fact.evidence[0]?.excerpt ?? ''),
      after(
        ', do',
        ', to be carried out by',
        executors.vi === '' ? executors : said(`${executors.vi} thực hiện`, executors.en),
      ),
      after(', thời hạn', ', due', bare(fact.deadline)),
      kindOf(fact.at) === 'Document' ? after(', theo', ', in', at) : after(', tại', ', at', at),
    ),
    fact.basis,
  )
}

const group = (words: string): Said => both(`“${words}”`)
