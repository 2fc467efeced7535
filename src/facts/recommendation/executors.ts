import { addresseesAt, addresseesIn, NOBODY, type Addressees } from './addressees.js'
import type { Reading } from '../../resolve/index.js'
import type { Span } from '../../text/index.js'

/** `sớm chỉ đạo Công an tỉnh phối hợp …`: the one addressed has another carry it out. */
const DIRECTS =
  /^(?:(?:tiếp tục|sớm|kịp thời|chủ động|tập trung|khẩn trương|tăng cường|quan tâm|thường xuyên),? ){0,2}(?:(?:lãnh đạo, )?chỉ đạo|giao|phân công) /iu
/** `phối hợp (chặt chẽ) với lực lượng Công an các cấp tổ chức …`: both carry it out. */
const WITH =
  /^(?:(?:tiếp tục|chủ động|chủ trì,?|tăng cường|thường xuyên),? ){0,2}phối hợp(?: chặt chẽ| tốt| cùng)? (?:với|cùng) /iu

/** Who carries a clause out when another is addressed, or together with the one addressed. */
export function executorsIn(reading: Reading, clause: Span): Addressees {
  const words = reading.scene.text.slice(clause)
  const cue = DIRECTS.exec(words) ?? WITH.exec(words)
  if (!cue) return NOBODY
  const start = clause.start + cue[0].length
  const found = addresseesAt(reading, start, clause.end)
  return found ? addresseesIn(reading, { start, end: found.end }) : NOBODY
}
