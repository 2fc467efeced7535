import type { DateMention, DocumentMention } from '../../mentions/index.js'
import type { Reading } from '../reading.js'

const IN_FORCE = /"?,? (?:sẽ |chính thức |bắt đầu )*có hiệu lực (?:thi hành )?(?:kể )?từ (?=(?:ngày )?\d)/uy

/** Where a citation says from which day its document is in force: ", có hiệu lực từ ngày 01/7/2024". */
export function effectBehind({ scene }: Reading, mention: DocumentMention): { date: DateMention; end: number } | null {
  for (const at of [mention.end, mention.title?.end ?? mention.end]) {
    IN_FORCE.lastIndex = at
    const match = IN_FORCE.exec(scene.text.norm)
    const date = match && scene.found.at('Date', at + match[0].length)
    if (date?.form === 'DAY' && !date.value.startsWith('XXXX')) return { date, end: date.end }
  }
  return null
}

/** Days from which documents are in force. */
export function readEffects(reading: Reading): void {
  for (const mention of reading.scene.found.of('Document')) {
    const fields = reading.registry.fields(reading.refs.get(mention), 'Document')
    if (fields) fields.effectiveOn ??= effectBehind(reading, mention)?.date.value ?? null
  }
}
