import type { Reading } from '../reading.js'
import { coveredIn } from './covers.js'
import { dayOf, setDay } from './day.js'
import { bareEvent, eventFields } from './draft.js'
import { hostsIn } from './hosts.js'

/** `Ban Thường vụ Tỉnh ủy ban hành quyết định thành lập 3` | `đoàn kiểm tra`: right before the delegation. */
const FOUNDS = /(?<!\p{L})(?:(?:ban hành |ký )?quyết định |đã |vừa ){0,2}thành lập (?:\d+ |các |những )?$/iu
const AHEAD = /(?<!\p{L})(?:sẽ|cần|phải|dự kiến|đề nghị|yêu cầu|chuẩn bị)(?!\p{L})/u

/**
 * The decision to inspect, on the day on which the delegation was founded: a DECISION of who founds it, part of the inspection.
 * Where a numbered decision founds it, its issuance tells the day.
 */
export function resolveDecisions(reading: Reading): void {
  const { text, found } = reading.scene
  for (const mention of found.of('Event')) {
    const inspection = mention.delegation ? reading.refs.get(mention) : undefined
    if (!inspection) continue
    const sentence = text.sentenceAt(mention.start)
    const before = { start: sentence.start, end: mention.start }
    const verb = FOUNDS.exec(text.slice(before))
    if (!verb || AHEAD.test(text.slice(before))) continue
    const words = { start: before.start + verb.index, end: mention.end }
    const day = dayOf(reading, sentence, words)
    if (!day || day.end > words.start || found.within('Document', before).length > 0) continue
    const ref = reading.registry.entity('Event', `DECISION ${words.start}`, () => ({
      ...bareEvent('DECISION', [{ span: words, rule: 'event.decision' }]),
      hosts: hostsIn(reading, { start: before.start, end: words.start }),
      partOf: inspection,
      covers: coveredIn(reading, { start: mention.start, end: sentence.end }),
    }))
    setDay(reading, eventFields(reading, ref)!, day)
    reading.registry.mention(ref, words)
  }
}
