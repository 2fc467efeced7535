import type { EventMention } from '../../mentions/index.js'
import type { Reading } from '../reading.js'
import { bareEvent } from './draft.js'

const AHEAD = /(?:tiến tới|trình|chuẩn bị|hướng tới|chào mừng|phục vụ|nhân sự|dự thảo|trước) (?:\p{Ll}+ ){0,4}$/u

/** A plenum or a national congress by name: named, not reported. */
export const isPartySession = (event: EventMention): boolean =>
  event.type === 'PLENUM' || (event.type === 'CONGRESS' && event.term !== null)

/** Plenums and congresses by name; the same event as that of a resolution that names it. */
export function resolvePartySessions(reading: Reading): void {
  const { text, found } = reading.scene
  const told = found.of('Event').filter(isPartySession)
  const terms = new Map(told.filter((e) => e.term && e.number).map((e) => [e.number, e.term]))
  for (const mention of told) {
    const term = mention.term ?? (mention.number ? (terms.get(mention.number) ?? null) : null)
    const name =
      mention.type === 'PLENUM'
        ? `Hội nghị Trung ương ${mention.number}${term ? ` khóa ${term}` : ''}`
        : `Đại hội đại biểu toàn quốc lần thứ ${term} của Đảng`
    const span = { start: mention.start, end: mention.end }
    const ref = reading.registry.entity('Event', `${mention.type} ${name}`, () => ({
      ...bareEvent(mention.type, [{ span, rule: mention.rule }]),
      name,
      status: AHEAD.test(text.norm.slice(Math.max(0, mention.start - 40), mention.start)) ? 'PLANNED' : 'HELD',
    }))
    reading.registry.mention(ref, mention)
    reading.refs.set(mention, ref)
  }
}
