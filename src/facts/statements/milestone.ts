import type { FactOf } from '../../model/index.js'
import { bare, dated } from './dates.js'
import type { Template } from './template.js'
import { after, join, NOTHING, said, sentence, type Said } from './saying.js'

const ACTIONS: Record<FactOf<'Milestone'>['action'], { by: Said; passive: Said }> = {
  LAUNCHED: { by: said('phát động', 'launches'), passive: said('được phát động', 'is launched') },
  REVIEWED: { by: said('tổng kết', 'reviews'), passive: said('được tổng kết', 'is reviewed') },
  ROLLED_OUT: { by: said('triển khai', 'rolls out'), passive: said('được triển khai', 'is rolled out') },
  PRAISED: { by: said('đánh giá cao', 'praises'), passive: said('được đánh giá cao', 'is praised') },
  RECOGNISED: { by: said('công nhận', 'recognises'), passive: said('được công nhận', 'is recognised') },
}

/** `UBND tỉnh Hải Dương phát động phong trào … cho năm 2017 tại hội nghị ….` */
export const milestone: Template<'Milestone'> = (fact, name) => {
  const [by, subject] = [name(fact.by), name(fact.subject)]
  const period = bare(fact.period)
  const action = ACTIONS[fact.action]
  return sentence(
    join(
      by.vi === '' ? join(subject, action.passive) : join(by, action.by, subject),
      subject.vi.includes(period.vi) ? NOTHING : after(',', ', for', period),
      after('tại', 'at', name(fact.at)),
      fact.at === null ? dated(fact.on) : NOTHING,
    ),
    fact.basis,
  )
}
