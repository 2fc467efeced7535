/** A stretch of `Text.norm`, in UTF-16 units of that string; end is exclusive. Only `Text.toPage` turns it into page offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end
/** Order of appearance; of two at one place the longer first. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

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
