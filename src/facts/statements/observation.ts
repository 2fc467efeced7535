import type { FactOf } from '../../model/index.js'
import { dated } from './dates.js'
import type { Template } from './template.js'
import { figure } from './numbers.js'
import { after, both, join, listed, NOTHING, said, sentence, type Said } from './saying.js'

const RECURRENCES: Record<NonNullable<FactOf<'Observation'>['recurrence']>, Said> = {
  YEARLY: said('mỗi năm', 'a year'),
  MONTHLY: said('mỗi tháng', 'a month'),
  WEEKLY: said('mỗi tuần', 'a week'),
  DAILY: said('mỗi ngày', 'a day'),
}
const STATISTICS: Record<FactOf<'Observation'>['statistic'], Said> = {
  COUNT: NOTHING,
  MEAN: said('bình quân', 'on average'),
  SHARE: said('tỷ lệ', 'a share of'),
  AMOUNT: NOTHING,
  CHANGE: said('tăng, giảm', 'a change of'),
}

const STATUSES: Record<FactOf<'Observation'>['status'], Said> = {
  OBSERVED: NOTHING,
  FORECAST: said('dự kiến', 'forecast:'),
  TARGET: said('mục tiêu', 'target:'),
}

/** `Mô hình: 7.173, tại Hải Dương, theo Tỉnh ủy Hải Dương.` · `Models: 7,173, in Hải Dương, …` */
export const observation: Template<'Observation'> = (fact, name) => {
  const general = name(fact.indicator)
  const label = general.vi === '' ? said(fact.label, `“${fact.label}”`) : general
  return sentence(
    join(
      said(`${label.vi}:`, `${label.en}:`),
      STATUSES[fact.status],
      STATISTICS[fact.statistic],
      figure(fact),
      fact.recurrence ? RECURRENCES[fact.recurrence] : NOTHING,
      fact.dimension === null ? NOTHING : both(`(${fact.dimension})`),
      fact.base === null ? NOTHING : both(`(${fact.base})`),
      after(', do', ', by', name(fact.actor)),
      after(', tại', ', in', name(fact.place)),
      comma(dated(fact.period)),
      after(', theo', ', reported by', name(fact.reportedBy)),
      after(', tại', ', at', name(fact.at)),
      after('; về', '; about', listed(fact.about.map(name))),
    ),
    fact.basis,
  )
}

const comma = (part: Said): Said => after(',', ',', part)
