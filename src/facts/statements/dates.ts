import { NOTHING, said, type Said } from './saying.js'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/**
 * An EDTF date with the word that joins it to a sentence: `2019-01-22` → ngày 22/01/2019 · on 22 January 2019,
 * `2023-03` → tháng 3/2023 · in March 2023, `2019/2022` → giai đoạn 2019–2022 · in 2019–2022, `XXXX-08-12` →
 * ngày 12/8 (không rõ năm) · on 12 August (year unknown). Nothing for null.
 */
export function dated(edtf: string | null): Said {
  if (edtf === null) return NOTHING
  const [from, to] = edtf.split('/') as [string, string?]
  if (to !== undefined) return period(from, to)
  const date = day(from)
  return said(`${date.vi[0]} ${date.vi[1]}`, `${from.length > 7 ? 'on' : 'in'} ${date.en}`)
}

function period(from: string, to: string): Said {
  const first = day(from)
  const last = day(to)
  if (to === '' || to === '..') return said(`từ ${first.vi.join(' ')}`, `since ${first.en}`)
  if (from === '' || from === '..') return said(`đến ${last.vi.join(' ')}`, `until ${last.en}`)
  if (from.length === 4 && to.length === 4) return said(`giai đoạn ${from}–${to}`, `in ${from}–${to}`)
  return said(`từ ${first.vi.join(' ')} đến ${last.vi.join(' ')}`, `from ${first.en} to ${last.en}`)
}

/** `dated` without the English preposition: for "from …", "due …", "for …". */
export const bare = (edtf: string | null): Said => {
  const { vi, en } = dated(edtf)
  return said(vi, en.replace(/^(?:in|on) /u, ''))
}

/** The date with its kind's word in Vietnamese, bare in English. */
function day(edtf: string): { vi: [string, string]; en: string } {
  const [year, month, date] = edtf.split('-') as [string, string?, string?]
  const known = year !== 'XXXX'
  const name = month ? MONTHS[Number(month) - 1]! : ''
  if (date)
    return known
      ? { vi: ['ngày', `${date}/${month}/${year}`], en: `${Number(date)} ${name} ${year}` }
      : {
          vi: ['ngày', `${Number(date)}/${Number(month)} (không rõ năm)`],
          en: `${Number(date)} ${name} (year unknown)`,
        }
  if (month)
    return known
      ? { vi: ['tháng', `${Number(month)}/${year}`], en: `${name} ${year}` }
      : { vi: ['tháng', `${Number(month)} (không rõ năm)`], en: `${name} (year unknown)` }
  return { vi: ['năm', year], en: year }
}
