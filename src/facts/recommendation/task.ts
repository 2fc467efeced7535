import type { Reading } from '../../resolve/index.js'
import { addresseesAt, NOBODY, type Addressees } from './addressees.js'
import { openingAt } from './openers.js'

/** A predicate that begins somewhere, with the addressees before it. */
export interface Task {
  readonly start: number
  readonly addressees: Addressees
  readonly modal: boolean
}

/** List marks and connectives before a task: `- ` · `1. ` · `Thứ hai, ` · `Đồng thời, ` · `Theo đó, `. */
const CONNECTIVE =
  /^(?:[-+*•] |\d{1,2}[.)] |[a-zđ][.)] |(?:thứ (?:nhất|hai|ba|tư|năm|sáu|bảy)|một là|hai là|ba là|bốn là|năm là|theo đó|đồng thời|cùng với đó|bên cạnh đó|ngoài ra|trước mắt|đặc biệt|cụ thể|từ đó|mặt khác|song song đó|cùng với việc này|riêng|rằng|là|việc)[,:]? |[,:] )+/iu
/** What may stand in front of a task, up to a comma: `Trong thời gian tới, …` · `Để …, …`. */
const FRONTED =
  /^(?:trong|để|nhằm|trên cơ sở|căn cứ|từ|thời gian|năm|với|qua|ngay|bên cạnh|ngoài|cùng với|sau|đối với|về|trước)(?![\p{L}\p{M}])/iu
const FRONT_LIMIT = 260

/**
 * The task that begins at a position, behind connectives and fronted adverbials: `Trong thời gian tới, các sở, ngành
 * tiếp tục …`. `initial` admits a capital, as at the start of a sentence. Null when what stands there is no task.
 */
export function taskAt(reading: Reading, from: number, limit: number, initial: boolean): Task | null {
  const { norm } = reading.scene.text
  let at = from
  while (norm[at] === ' ') at++
  at += CONNECTIVE.exec(norm.slice(at, at + 40))?.[0].length ?? 0
  const direct = here(reading, at, limit, initial)
  if (direct || !FRONTED.test(norm.slice(at, at + 20))) return direct
  for (
    let comma = norm.indexOf(', ', at);
    comma !== -1 && comma < Math.min(limit, at + FRONT_LIMIT);
    comma = norm.indexOf(', ', comma + 2)
  ) {
    const behind = here(reading, comma + 2, limit, false)
    if (behind && (behind.modal || behind.addressees !== NOBODY)) return behind
  }
  return null
}

function here(reading: Reading, at: number, limit: number, initial: boolean): Task | null {
  const opening = openingAt(reading.scene.text.norm, at, initial)
  if (opening && opening.start < limit) return { start: opening.start, modal: opening.modal, addressees: NOBODY }
  const addressed = addresseesAt(reading, at, limit)
  return addressed && { start: addressed.start, modal: addressed.modal, addressees: addressed }
}
