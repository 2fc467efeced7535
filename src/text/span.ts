/** A stretch of `Text.norm`, in UTF-16 units of that string; end is exclusive. Only `Text.toPage` turns it into page offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end
/** Order of appearance; of two at one place the longer first. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** Many spans, asked again and again. */
export class Spans {
  readonly #starts: readonly Span[]
  /** By span: how far it or one before it reaches. */
  readonly #reach: readonly number[]

  constructor(spans: readonly Span[]) {
    this.#starts = [...spans].sort((a, b) => a.start - b.start)
    let reach = -Infinity
    this.#reach = this.#starts.map(({ end }) => (reach = Math.max(reach, end)))
  }

  /** Whether one of them overlaps a span. */
  touch({ start, end }: Span): boolean {
    return (this.#reach[firstFrom(this.#starts, end) - 1] ?? -Infinity) > start
  }

  /** Whether a span lies in one of them. */
  contain({ start, end }: Span): boolean {
    return (this.#reach[firstFrom(this.#starts, start + 1) - 1] ?? -Infinity) >= end
  }
}

/** Index of the first span that starts at a position or behind it; the list is in order of appearance. */
export function firstFrom(list: readonly { readonly start: number }[], start: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}

/** Slices by code points, the unit of every offset in a fact file: `start` inclusive, `end` exclusive. */
export const sliceCodePoints = (text: string, start: number, end: number): string =>
  [...text].slice(start, end).join('')
