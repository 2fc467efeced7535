/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-assignment -- answers are read as the JSON that a client gets */
import { captions, places, type Answer } from './answer.js'

const ask = (r: any): unknown[] => [r.mode, captions(r.to), r.toGroups, r.basis, ...places(r.evidence)]

/** Questions 12 to 14 and 26 to 28: what one asks of another, and what is found wanting. */
export const asks: readonly Answer[] = [
  { guide: '12', of: ({ bodies }) => bodies.flatMap((b: any) => b.recommendationsMade.map(ask)).sort(byPlace), is: [] },
  { guide: '13', of: ({ meetings }) => meetings.flatMap((m: any) => m.recommendationsAt.map((r: any) => [r.by.caption, ...ask(r)])).sort(byPlace), is: [] },
  {
    guide: '14',
    of: ({ province }) => province.findings.map((f: any) => [f.capacity, f.by?.caption ?? null, ...places(f.evidence)]).sort(byPlace),
    is: [],
  },
  { guide: '26', of: ({ document }) => document.recommendationsAt.map(ask).sort(byPlace), is: [] },
  { guide: '27', of: ({ meetings }) => meetings.flatMap((m: any) => m.recommendationsAt.map((r: any) => [r.by.caption, ...ask(r)])).sort(byPlace), is: [] },
  { guide: '28', of: ({ meetings }) => meetings.flatMap((m: any) => m.recommendationsAt.map((r: any) => [r.by.caption, ...ask(r)])).sort(byPlace), is: [] },
]

/** By the place of their evidence, the last entry: `002:2401-2500`. */
function byPlace(a: unknown[], b: unknown[]): number {
  return String(a.at(-1)).localeCompare(String(b.at(-1)), 'en', { numeric: true })
}
