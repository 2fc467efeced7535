/** A day (or month) and the time of day, as metadata gives them. */
export interface Moment {
  readonly day: string
  readonly time: string | null
}

const ISO =
  /^(?<y>(?:19|20)\d{2})-(?<m>\d{2})(?:-(?<d>\d{2})(?:[T ](?<h>\d{1,2}):(?<min>\d{2})(?::\d{2}(?:\.\d+)?)? ?(?<zone>Z|[+-]\d{2}:?\d{2})?)?)?/u
const SLASHED =
  /(?<!\d)(?<a>\d{1,2})[/.-](?<b>\d{1,2})[/.-](?<y>(?:19|20)\d{2})(?:,?\s+(?:lúc )?(?<h>\d{1,2})[:h](?<min>\d{2})(?::\d{2})?\s?(?<half>[AP]M)?)?/iu
const VIETNAM_HOURS = 7

/**
 * A moment from metadata: ISO 8601 (with a zone it is put into Vietnam's, UTC+7), else day/month/year as Vietnamese
 * pages write it; month/day/year only with AM or PM, or where the day cannot be a month. Null for anything else.
 */
export function readMoment(given: string | null): Moment | null {
  const words = given?.trim() ?? ''
  const iso = ISO.exec(words)?.groups
  if (iso) return iso['d'] === undefined ? month(`${iso.y}-${iso.m}`) : zoned(iso)
  const { a, b, y, h, min, half } = SLASHED.exec(words)?.groups ?? {}
  if (y === undefined) return null
  const american = (half !== undefined && Number(a) <= 12) || Number(b) > 12
  const [d, m] = american ? [b!, a!] : [a!, b!]
  const hour = h === undefined ? undefined : half ? (Number(h) % 12) + (/p/iu.test(half) ? 12 : 0) : Number(h)
  return moment(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`, hour, min)
}

const month = (value: string): Moment | null =>
  Number(value.slice(5)) >= 1 && Number(value.slice(5)) <= 12 ? { day: value, time: null } : null

function zoned({ y, m, d, h, min, zone }: Record<string, string | undefined>): Moment | null {
  const plain = moment(`${y}-${m}-${d}`, h === undefined ? undefined : Number(h), min)
  if (!plain?.time || zone === undefined) return plain
  const at = Date.parse(`${plain.day}T${plain.time}:00${zone.replace(/^([+-]\d{2})(\d{2})$/u, '$1:$2')}`)
  if (Number.isNaN(at)) return null
  const there = new Date(at + VIETNAM_HOURS * 3_600_000).toISOString()
  return moment(there.slice(0, 10), Number(there.slice(11, 13)), there.slice(14, 16))
}

function moment(day: string, hour: number | undefined, minutes: string | undefined): Moment | null {
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) return null
  const clock = hour !== undefined && minutes !== undefined && hour < 24 && Number(minutes) < 60
  // Midnight sharp is what systems write that keep the day only.
  const time = clock && !(hour === 0 && minutes === '00') ? `${String(hour).padStart(2, '0')}:${minutes}` : null
  return { day, time }
}
