import type { FactOf } from '../../model/index.js'
import { bare } from './dates.js'
import type { Template } from './index.js'
import { after, both, join, listed, quoted, said, sentence, type Said } from './saying.js'

const MODES: Record<FactOf<'Recommendation'>['mode'], { to: Said; alone: Said }> = {
  DIRECTS: { to: said('chỉ đạo', 'directs'), alone: said('chỉ đạo', 'directs') },
  REQUIRES: { to: said('yêu cầu', 'requires of'), alone: said('yêu cầu', 'requires') },
  PROPOSES: { to: said('đề nghị', 'proposes to'), alone: said('đề nghị', 'proposes') },
  URGES: { to: said('mong muốn', 'urges'), alone: said('mong muốn', 'urges') },
}

/** `Lê Văn Mẫu đề nghị Tỉnh ủy Hải Dương: “…”, tại buổi làm việc ….`: the content is the evidence's leading words. */
export const recommendation: Template<'Recommendation'> = (fact, name, kindOf) => {
  const to = listed([...fact.to.map(name), ...fact.toGroups.map(group)])
  const executors = listed([...fact.executors.map(name), ...fact.executorGroups.map(group)])
  const by = name(fact.by)
  const at = name(fact.at)
  const asks = MODES[fact.mode][to.vi === '' ? 'alone' : 'to']
  const whole = join(by.vi === '' ? said('có ý kiến', 'someone whom the page does not name') : by, asks, to)
  return sentence(
    join(
      said(`${whole.vi}:`, `${whole.en}:`),
      quoted(fact.evidence[0]?.excerpt ?? ''),
      after(', do', ', to be carried out by', executors),
      after(', thời hạn', ', due', bare(fact.deadline)),
      kindOf(fact.at) === 'Document' ? after(', theo', ', in', at) : after(', tại', ', at', at),
    ),
    fact.basis,
  )
}

const group = (words: string): Said => both(`“${words}”`)
