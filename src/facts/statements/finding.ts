import type { FactOf } from '../../model/index.js'
import type { Template } from './template.js'
import { after, join, listed, quoted, said, sentence, type Said } from './saying.js'

const POLARITIES: Record<FactOf<'Finding'>['polarity'], Said> = {
  ACHIEVEMENT: said('ghi nhận kết quả', 'notes an achievement'),
  LIMITATION: said('nêu hạn chế', 'notes a limitation'),
}
const CAPACITIES: Record<FactOf<'Finding'>['capacity'], Said> = {
  SELF_REPORT: said('(tự báo cáo)', '(self-report)'),
  INSPECTOR: said('(đoàn kiểm tra)', '(as inspector)'),
  HIGHER_AUTHORITY: said('(cấp trên)', '(as higher authority)'),
  JOURNALIST: said('(nhà báo)', '(as journalist)'),
}

/** `Văn phòng Tỉnh ủy Hải Dương (tự báo cáo) nêu hạn chế tại Hải Dương: “…”.` */
export const finding: Template<'Finding'> = (fact, name) => {
  const by = name(fact.by)
  const who = by.vi === '' ? said('bài viết', 'the page') : by
  const what = join(who, CAPACITIES[fact.capacity], POLARITIES[fact.polarity], after('tại', 'in', name(fact.place)))
  return sentence(
    join(
      said(`${what.vi}:`, `${what.en}:`),
      quoted(fact.evidence[0]?.excerpt ?? ''),
      after(', về', ', about', listed(fact.about.map(name))),
      after(', tại', ', at', name(fact.at)),
    ),
    fact.basis,
  )
}
