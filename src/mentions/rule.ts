import { contains, firstFrom, treeOf, type Layout, type Span, type Text } from '../text/index.js'
import type { MentionByKind, MentionKind } from './mention.js'

/** What a rule reads: the text, its layout, and all that the rules before it have found, in order of appearance. */
export interface Scene {
  readonly text: Text
  readonly layout: Layout
  readonly found: Found
}

/**
 * One recogniser. Its examples and counter-examples are its test: the rule finds something in each example, and
 * nothing in any counter-example.
 */
export interface Rule<K extends MentionKind = MentionKind> {
  /** Kind and form, such as `document.party-number`; kept as the mention's `rule`. */
  readonly name: string
  readonly kind: K
  readonly examples: readonly string[]
  readonly counterExamples: readonly string[]
  /** Spans are of `scene.text.norm`. Matches on the whole text with `matchAll`; never on a sliced rest. */
  find(this: void, scene: Scene): Finds<K>
}

/** A rule of a kind: `export const partyNumber = rule('Document', { name: 'document.party-number', … })`. */
export const rule = <K extends MentionKind>(kind: K, definition: Omit<Rule<K>, 'kind'>): Rule<K> => ({
  kind,
  ...definition,
})

/** What `find` gives: mentions, each made anew, without the kind and the rule's name, which are added to them. */
export type Finds<K extends MentionKind> = Iterable<Omit<MentionByKind[K], 'kind' | 'rule'>>

/** Letters' boundaries: `\b` is ASCII in JavaScript. */
export const NOT_AFTER_WORD = String.raw`(?<![\p{L}\p{M}\p{N}])`
export const NOT_BEFORE_WORD = String.raw`(?![\p{L}\p{M}\p{N}])`
/** Compiles a pattern for whole words over normalised text. */
export const words = (source: string, flags = 'gu'): RegExp =>
  new RegExp(`${NOT_AFTER_WORD}(?:${source})${NOT_BEFORE_WORD}`, flags)
/** One of several literal strings, the longest that fits. */
export const oneOf = (forms: Iterable<string>): string => treeOf([...forms].map((form) => [...form].map(literal)))
/** A letter as a pattern. */
export const literal = (letter: string): string => (/[.*+?^${}()|[\]\\]/u.test(letter) ? `\\${letter}` : letter)

/** Span of a named or numbered group of a match made with the `d` flag. */
export function groupSpan(match: RegExpExecArray | RegExpMatchArray, group: string): Span | null {
  const indices = (match as RegExpExecArray).indices?.groups?.[group]
  return indices ? { start: indices[0], end: indices[1] } : null
}

/** All mentions of a page so far, by kind, each list in order of appearance. */
export class Found {
  readonly #lists = new Map<MentionKind, MentionByKind[MentionKind][]>()

  of<K extends MentionKind>(kind: K): readonly MentionByKind[K][] {
    return (this.#lists.get(kind) ?? []) as MentionByKind[K][]
  }
  /** The mention of a kind that starts exactly there. */
  at<K extends MentionKind>(kind: K, start: number): MentionByKind[K] | undefined {
    const list = this.of(kind)
    const mention = list[firstFrom(list, start)]
    return mention?.start === start ? mention : undefined
  }
  /** The first mention of a kind that starts in a span. */
  startingIn<K extends MentionKind>(kind: K, span: Span): MentionByKind[K] | undefined {
    const list = this.of(kind)
    const mention = list[firstFrom(list, span.start)]
    return mention && mention.start < span.end ? mention : undefined
  }
  /** The mention of a kind that ends exactly there. */
  endingAt<K extends MentionKind>(kind: K, end: number): MentionByKind[K] | undefined {
    const list = this.of(kind)
    const mention = list[firstFrom(list, end) - 1]
    return mention?.end === end ? mention : undefined
  }
  /** Mentions of a kind that lie wholly inside a span. */
  within<K extends MentionKind>(kind: K, span: Span): MentionByKind[K][] {
    const list = this.of(kind)
    const inside: MentionByKind[K][] = []
    for (let i = firstFrom(list, span.start); i < list.length && list[i]!.start < span.end; i++)
      if (list[i]!.end <= span.end) inside.push(list[i]!)
    return inside
  }
  /** Mentions of a kind that touch a span. */
  touching<K extends MentionKind>(kind: K, span: Span): MentionByKind[K][] {
    const list = this.of(kind)
    const next = firstFrom(list, span.start)
    const before = list[next - 1]
    const out = before && before.end > span.start ? [before] : []
    for (let i = next; i < list.length && list[i]!.start < span.end; i++) out.push(list[i]!)
    return out
  }
  /** The mention of a kind in which a span lies. */
  around<K extends MentionKind>(kind: K, span: Span): MentionByKind[K] | undefined {
    return this.touching(kind, span).find((mention) => contains(mention, span))
  }
  /** Mentions of a kind that end at a position or before it, the nearest first. */
  *before<K extends MentionKind>(kind: K, position: number): Generator<MentionByKind[K]> {
    const list = this.of(kind)
    for (let i = firstFrom(list, position) - 1; i >= 0; i--) if (list[i]!.end <= position) yield list[i]!
  }
  /** Puts in each mention's place what is left of it; null takes it out. */
  revise<K extends MentionKind>(kind: K, revised: (mention: MentionByKind[K]) => MentionByKind[K] | null): void {
    this.#lists.set(
      kind,
      this.of(kind)
        .map(revised)
        .filter((mention) => mention !== null),
    )
  }
  /** Whether a mention of one of the kinds touches the span. */
  covered(span: Span, ...kinds: MentionKind[]): boolean {
    return kinds.some((kind) => touches(this.of(kind), span))
  }
  /** Adds mentions; of two of one kind that overlap, the one that was there first stays. */
  add<K extends MentionKind>(kind: K, mentions: Iterable<MentionByKind[K]>): void {
    const list = [...this.of(kind)]
    for (const mention of mentions) if (!touches(list, mention)) list.splice(firstFrom(list, mention.start), 0, mention)
    this.#lists.set(kind, list)
  }
}

/** Whether one of the spans, which stand in order and do not overlap, touches another. */
function touches(list: readonly Span[], span: Span): boolean {
  const next = firstFrom(list, span.start)
  const [before, after] = [list[next - 1], list[next]]
  return (before !== undefined && before.end > span.start) || (after !== undefined && after.start < span.end)
}
