import type { Reading } from '../../resolve/index.js'
import type { Span } from '../../text/index.js'
import { addresseesAt, addresseesIn, isNobody, NOBODY, type Addressees } from './addressees.js'
import { GROUP_HEAD } from './groups.js'
import { openingAt } from './openers.js'

/** A predicate that begins somewhere, with the addressees before it. */
export interface Task {
  readonly start: number
  readonly addressees: Addressees
  readonly modal: boolean
}

/**
 * Where a task is looked for: at the start of a sentence (a capital is admitted) or of a line of a list, behind a verb of
 * asking, or elsewhere inside a sentence. In a list and behind a verb any group may be addressed.
 */
export type Where = 'SENTENCE' | 'LISTED' | 'ASKED' | 'INSIDE'

/** List marks and connectives before a task: `- ` · `1. ` · `Thứ hai, ` · `Đồng thời, ` · `Theo đó, `. */
const CONNECTIVE =
  /^(?:[-+*•] |\d{1,2}[.)] |[a-zđ][.)] |(?:thứ (?:nhất|hai|ba|tư|năm|sáu|bảy)|một là|hai là|ba là|bốn là|năm là|theo đó|trong đó|trên cơ sở đó|đồng thời|cùng với đó|bên cạnh đó|ngoài ra|trước mắt|đặc biệt|cụ thể|từ đó|mặt khác|song song đó|cùng với việc này|riêng|rằng|là)[,:]? |(?:hằng|hàng) năm,? |(?:trong )?thời gian (?:tới|sắp tới) |[,:] )+/iu
/** What may stand in front of a task, up to a comma: `Trong thời gian tới, …` · `Để …, …`. */
const FRONTED =
  /^(?:trong|để|nhằm|trên cơ sở|căn cứ|từ|thời gian|năm|với|qua|ngay|bên cạnh|ngoài|cùng với|sau|đối với|về|trước)(?![\p{L}\p{M}])/iu
/** `Thời gian tới, tiếp tục …` needs no addressee. */
const AHEAD = /^(?:trong )?thời gian (?:tới|sắp tới)[^,]{0,20}, $/iu
/** `Đối với các cơ quan báo chí, tăng cường …` names a field of work or the addressee itself. */
const REGARDING = /^(?:đối với|về|riêng đối với|riêng) /iu
/** "Căn cứ Luật …;" is what something rests on. */
const BASED = /^căn cứ /iu
const FRONT_LIMIT = 260

/**
 * The task that begins at a position, behind connectives and fronted adverbials: `Trong thời gian tới, các sở, ngành
 * tiếp tục …`. Null when what stands there is no task.
 */
export function taskAt(reading: Reading, from: number, limit: number, where: Where): Task | null {
  const { norm } = reading.scene.text
  let at = from
  while (norm[at] === ' ') at++
  at += CONNECTIVE.exec(norm.slice(at, at + 60))?.[0].length ?? 0
  const based = (where === 'SENTENCE' || where === 'LISTED') && BASED.test(norm.slice(at, at + 8))
  const direct = based ? null : here(reading, at, limit, where)
  if (direct || !FRONTED.test(norm.slice(at, at + 20))) return direct
  const regarding = REGARDING.exec(norm.slice(at, at + 20))?.[0].length ?? 0
  const last = Math.min(limit, at + FRONT_LIMIT)
  for (let comma = norm.indexOf(', ', at); comma !== -1 && comma < last; comma = norm.indexOf(', ', comma + 2)) {
    const behind = here(reading, comma + 2, limit, 'INSIDE')
    const ahead = AHEAD.test(norm.slice(at, comma + 2))
    if (behind && (ahead || behind.modal || !isNobody(behind.addressees))) return behind
    // "khen thưởng," in "đối với công tác thi đua, khen thưởng, …" goes on with what is named.
    if (behind && regarding > 0 && !/^\p{L}+(?: \p{L}+)?,/u.test(norm.slice(behind.start, behind.start + 24)))
      return { ...behind, addressees: regarded(reading, { start: at + regarding, end: comma }) }
  }
  return null
}

/** `Đối với các sở, ngành, X đề nghị …`: whom the opening of a sentence means, before its speaker. */
export function frontedIn(reading: Reading, { start }: Span, speaker: number): Addressees {
  const words = reading.scene.text.norm.slice(start, speaker)
  const lead = REGARDING.exec(words)
  const comma = lead ? words.lastIndexOf(',') : -1
  return lead && comma > 0 ? regarded(reading, { start: start + lead[0].length, end: start + comma }) : NOBODY
}

/** Whom "đối với …" means, when it is somebody. */
function regarded(reading: Reading, phrase: Span): Addressees {
  return GROUP_HEAD.test(reading.scene.text.slice(phrase)) ? addresseesIn(reading, phrase) : NOBODY
}

function here(reading: Reading, at: number, limit: number, where: Where): Task | null {
  const opening = openingAt(reading.scene.text.norm, at, where === 'SENTENCE' || where === 'LISTED')
  if (opening && opening.start < limit) return { start: opening.start, modal: opening.modal, addressees: NOBODY }
  const addressed = addresseesAt(reading, at, limit, where === 'ASKED' || where === 'LISTED')
  return addressed && { start: addressed.start, modal: addressed.modal, addressees: addressed }
}
