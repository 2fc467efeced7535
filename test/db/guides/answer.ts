/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as the JSON that a client gets */

/** One guide's answer: what of the response matters, and what it must be. Sources are named by their first three digits. */
export interface Answer {
  /** The guide's number: `01` for guides/01-….graphql. */
  readonly guide: string
  readonly of: (data: any) => unknown
  readonly is: unknown
}

/** `000` of `000_79a89560108153e8`. */
export const page = (source: { name: string }): string => source.name.slice(0, 3)

/** Which pages an evidence list comes from, each once. */
export const pages = (evidence: readonly { source: { name: string } }[]): string[] => [...new Set(evidence.map((e) => page(e.source)))].sort()

/** `000:1991-1996` for each evidence. */
export const places = (evidence: readonly { source: { name: string }; start: number; end: number }[]): string[] =>
  evidence.map((e) => `${page(e.source)}:${e.start}-${e.end}`).sort()

/** Sorted by what it says, where the API promises no order. */
export const sorted = <T>(list: readonly T[]): T[] => [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

export const names = (list: readonly { name: string }[]): string[] => list.map(({ name }) => name).sort()
export const captions = (list: readonly { caption: string }[]): string[] => list.map(({ caption }) => caption).sort()
