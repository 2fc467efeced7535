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
}

/**
 * An event by its own name, else by its type, whom it visits and its day: `buổi làm việc với Tỉnh ủy Hải Dương ngày
 * 14/03/2023` · `the working session with the Hải Dương Provincial Party Committee on 14 March 2023`.
 */
export function eventCaption(event: EntityOf<'Event'>, caption: (id: string) => Said): Said {
  const type = TYPES[event.type]
  const named = event.name === null ? type : said(lowerFirst(event.name), `${type.en} “${event.name}”`)
  const visited = event.inspects.length > 0 ? event.inspects : event.hosts
  const partners = event.name === null ? listed(visited.map(caption)) : NOTHING
  const visit =
    event.type === 'INSPECTION'
      ? after('tại', 'of', partners)
      : event.type === 'WORK_SESSION'
        ? after('với', 'with', partners)
        : after('của', 'of', partners)
  const sender = event.type === 'INSPECTION' && event.sentBy ? after('của', 'by', caption(event.sentBy)) : NOTHING
  const place = event.place && partners.vi === '' ? after('tại', 'in', caption(event.place)) : NOTHING
  return join(named, visit, sender, place, dated(event.startsOn))
}

const lowerFirst = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1)
