import type { Text } from '../../text/index.js'
import type { Said } from './said.js'

const JOINT = /^(?:, | và |, và )(?:các )?$/u
const LISTED = /^"?(?:, | và |, và |; )(?:các )?$/u

/**
 * Citations that share an issuer which the page names once: behind the last ("Kế hoạch số 18, Quyết định số 19 của …", "Quyết định số
 * 217-QĐ/TW và Quyết định số 218-QĐ/TW của …"), with its term where both are of one type; or before the first ("Tỉnh ủy ban hành
 * Nghị quyết số 5-NQ/TU, Chỉ thị số 10-CT/TU"). Never where their symbols name different codes.
 */
export function shareIssuers(text: Text, given: readonly Said[]): Said[] {
  const all = [...given]
  for (let i = all.length - 2; i >= 0; i--) {
    const [one, next] = [all[i]!, all[i + 1]!]
    // "Nghị quyết số 1 về … và Nghị quyết số 2 về … của Bộ Chính trị": only numbers of one kind share across a title.
    const alike = one.symbol !== null && one.symbol === next.symbol
    const behind = alike ? Math.max(one.mention.end, one.mention.title?.end ?? 0) : one.mention.end
    const between = text.norm.slice(behind, next.mention.start).replace(/^"/u, '')
    const shared = next.issuers.length > 0 && next.mention.issuing === null && JOINT.test(between)
    if (!shared || !one.serial || !next.serial || one.issuers.length > 0 || !sameCode(one, next)) continue
    const term = one.term ?? (one.day || one.type !== next.type ? null : next.term)
    // "217-QĐ/TW và 218-QĐ/TW ngày …": numbers in a row are of one day.
    const inRow = alike && behind === one.mention.end && Number(one.serial) + 1 === Number(next.serial)
    const dated = inRow && one.day === null && one.year === null ? { day: next.day, year: next.year } : {}
    all[i] = { ...one, ...dated, issuers: next.issuers, term }
  }
  const issued = new Set(all.filter(({ mention }) => mention.issuing !== null))
  const issuedTogether = new Set<Said>()
  for (const [i, one] of all.entries()) {
    const next = all[i + 1]
    if (!next?.symbol || !one.symbol || !issued.has(one) || next.issuers.length > 0 || !sameCode(one, next)) continue
    const behind = Math.max(one.mention.end, one.mention.title?.end ?? 0)
    if (!LISTED.test(text.norm.slice(behind, next.mention.start))) continue
    // "Ngày …, Tỉnh ủy ban hành A và B": the day is before both.
    const ahead = (one.mention.issuedOn?.start ?? Infinity) < one.mention.start || issuedTogether.has(one)
    const dated = ahead && next.day === null && next.year === null ? { day: one.day, year: one.year } : {}
    all[i + 1] = { ...next, ...dated, issuers: one.issuers }
    if (ahead) issuedTogether.add(all[i + 1]!)
    issued.add(all[i + 1]!)
  }
  return all
}

/** Whether two symbols name the same issuing code, as far as they are written. */
const sameCode = (a: Said, b: Said): boolean =>
  a.symbol === null || b.symbol === null || codesIn(a.symbol) === codesIn(b.symbol)
const codesIn = (symbol: string): string => symbol.split(/[/-]/u).slice(1).join()
