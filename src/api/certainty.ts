import { dated } from '../facts/statements/dates.js'
import { daysOf } from '../graph/edtf.js'

/** One statement that a person held a post. Dates are EDTF. */
export interface Attestation {
  /** The Occupancy's id. */
  id: string
  person: string
  post: string
  attestedOn: string | null
  startsOn: string | null
  endsOn: string | null
}

export interface Judged {
  certainty: 'CERTAIN' | 'POSSIBLE' | 'UNKNOWN'
  reason: { vi: string; en: string }
}

/** Years between two congresses or elections, at which posts change hands (Constitution of 2013, article 71). */
const termYears = 5

/**
 * Whether the attestation says that the person held the post on that day; null when it says that the person did not (yet
 * or any more).
 *
 * @param asOf YYYY-MM-DD; without it the question is whether the person held it on any known day
 * @param others all attestations of the same post, this one included or not
 */
export function judge(one: Attestation, asOf: string | null, others: readonly Attestation[] = []): Judged | null {
  const shown = daysOf(one.attestedOn)
  const [begin, end] = [daysOf(one.startsOn), daysOf(one.endsOn)]
  const says = dated(one.attestedOn)
  if (asOf === null) {
    if (shown.first || begin.first) return certain(says, dated(one.startsOn))
    return judged('UNKNOWN', 'Trang không cho biết ngày', 'The page gives no day')
  }
  if ((begin.first && asOf < begin.first) || (end.last && asOf > end.last)) return null
  if (shown.first === asOf && shown.last === asOf) return certain(says)
  const from = begin.last ?? shown.last
  const to = end.first ?? shown.first
  if ((begin.first || end.last) && from && to && from <= asOf && asOf <= to) {
    return certain(dated(one.startsOn), says, dated(one.endsOn))
  }
  if (!shown.first || !shown.last)
    return judged('UNKNOWN', 'Không rõ ngày được xác nhận', 'The day of attestation is not known')
  if (shown.first <= asOf && asOf <= shown.last) {
    return judged(
      'POSSIBLE',
      `Được xác nhận ${says.vi}, không rõ ngày nào`,
      `Attested ${says.en}, the day is not given`,
    )
  }
  const successor = others.find((other) => other.person !== one.person && isBetween(other, shown.first!, asOf))
  if (successor) {
    const { vi, en } = dated(successor.attestedOn)
    return judged(
      'UNKNOWN',
      `Được xác nhận ${says.vi}, nhưng người khác được xác nhận ${vi}`,
      `Attested ${says.en}, but somebody else is ${en}`,
    )
  }
  const only = [`Chỉ được xác nhận ${says.vi}`, `Attested ${says.en} only`] as const
  if (yearsApart(shown.first, asOf) < termYears) {
    return judged(
      'POSSIBLE',
      `${only[0]}, trong vòng một nhiệm kỳ ${termYears} năm`,
      `${only[1]}, within a term of ${termYears} years`,
    )
  }
  return judged(
    'UNKNOWN',
    `${only[0]}, cách hơn một nhiệm kỳ ${termYears} năm`,
    `${only[1]}, more than a term of ${termYears} years away`,
  )
}

/** Most certain first, then the attestation nearest to the day. */
export function byCertainty(asOf: string | null): (a: [Attestation, Judged], b: [Attestation, Judged]) => number {
  const order = ['CERTAIN', 'POSSIBLE', 'UNKNOWN']
  const away = ({ attestedOn, startsOn }: Attestation): number => {
    const { first } = daysOf(attestedOn ?? startsOn)
    return asOf === null || first === null ? Number.MAX_VALUE : yearsApart(first, asOf)
  }
  return ([a, judgedA], [b, judgedB]) =>
    order.indexOf(judgedA.certainty) - order.indexOf(judgedB.certainty) || away(a) - away(b) || (a.id < b.id ? -1 : 1)
}

function isBetween({ attestedOn }: Attestation, day: string, asOf: string): boolean {
  const { first, last } = daysOf(attestedOn)
  const [from, to] = day < asOf ? [day, asOf] : [asOf, day]
  return first !== null && last !== null && from <= first && last <= to
}

const yearsApart = (one: string, other: string): number =>
  Math.abs(Date.parse(one) - Date.parse(other)) / (365.25 * 86_400_000)

const judged = (certainty: Judged['certainty'], vi: string, en: string): Judged => ({ certainty, reason: { vi, en } })

function certain(...dates: { vi: string; en: string }[]): Judged {
  const known = dates.filter(({ vi }) => vi !== '')
  return judged(
    'CERTAIN',
    `Được xác nhận ${known.map(({ vi }) => vi).join(', ')}`,
    `Attested ${known.map(({ en }) => en).join(', ')}`,
  )
}
