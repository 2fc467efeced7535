import type { EntityOf } from '../../model/index.js'
import { after, join, listed, NOTHING, said, type Said } from './saying.js'
import { dated } from './dates.js'

const TYPES: Record<EntityOf<'Event'>['type'], Said> = {
  INSPECTION: said('cuộc kiểm tra', 'the inspection'),
  WORK_SESSION: said('buổi làm việc', 'the working session'),
  CONFERENCE: said('hội nghị', 'the conference'),
  CONGRESS: said('đại hội', 'the congress'),
  PLENUM: said('hội nghị Ban Chấp hành', 'the plenum'),
  CEREMONY: said('buổi lễ', 'the ceremony'),
  FESTIVAL: said('ngày hội', 'the festival'),
  MEETING: said('cuộc họp', 'the meeting'),
  DECISION: said('quyết định kiểm tra', 'the decision to inspect'),
}

/**
 * An event by its own name, else by its type, whom it visits and its day: `buổi làm việc với Tỉnh ủy Hải Dương ngày
 * 14/03/2023` · `the working session with the Hải Dương Provincial Party Committee on 14 March 2023`.
 */
export function eventCaption(event: EntityOf<'Event'>, caption: (id: string) => Said): Said {
  const type = TYPES[event.type]
  if (event.name !== null) {
    const place = event.place ? after('tại', 'in', caption(event.place)) : NOTHING
    return join(named(event.type, event.name), place, dated(event.startsOn))
  }
  const visited = listed((event.inspects.length > 0 ? event.inspects : event.hosts).map(caption))
  const sender = event.type === 'INSPECTION' && event.sentBy ? after('của', 'by', caption(event.sentBy)) : NOTHING
  const place = event.place && visited.vi === '' ? after('tại', 'in', caption(event.place)) : NOTHING
  const [vi, en] = VISITS[event.type] ?? ['của', 'of']
  return join(type, sender, after(vi, en, visited), place, dated(event.startsOn))
}

const VISITS: { readonly [T in EntityOf<'Event'>['type']]?: readonly [string, string] } = {
  INSPECTION: ['tại', 'of'],
  WORK_SESSION: ['với', 'with'],
}

/** `hội nghị tổng kết …`; a delegation's name is not yet its inspection's: `cuộc kiểm tra của Đoàn kiểm tra …`. */
const named = (type: EntityOf<'Event'>['type'], name: string): Said =>
  said(type === 'INSPECTION' ? `${TYPES[type].vi} của ${name}` : lowerFirst(name), `${TYPES[type].en} “${name}”`)

const lowerFirst = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1)
