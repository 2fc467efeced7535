import { styleText } from 'node:util'
import { sayings, type Explained, type ReadMention } from './explain.js'
import { piecesOf, visible } from './pieces.js'

type Colour = Parameters<typeof styleText>[0]
type Paint = (colour: Colour, words: string) => string
const COLOURS: Readonly<Record<ReadMention['kind'], Colour>> = {
  Document: 'cyan',
  Event: 'magenta',
  Program: 'blue',
  Movement: 'blue',
  Person: 'green',
  Post: 'green',
  Body: 'yellow',
  Place: 'yellow',
  Quantity: 'red',
  Date: 'gray',
}

/**
 * A page for a terminal: each line with its mentions in numbered brackets, and below it the rule that read each, and what it
 * became; then the facts whose words begin in the line. Coloured when `stream` is a terminal that wants it (NO_COLOR).
 */
export function markedPage(page: Explained, stream: NodeJS.WriteStream = process.stdout): string {
  const paint: Paint = (colour, words) => styleText(colour, words, { stream })
  const { source, facts, unresolved } = page.facts
  const names = sayings(page.facts)
  const out: string[] = []
  const line = (words: string): void => void out.push(`${words}\n`)
  line(paint('bold', `── ${visible(source.name)}`))
  line(
    `   published ${source.publishedOn ?? 'on a day not known'} · ${source.length} code points · ` +
      `${page.mentions.length} mentions · ${facts.length} facts · ${unresolved.length} unresolved`,
  )
  const points = [...page.text]
  const inLine = <T>(list: readonly T[], startOf: (item: T) => number): T[][] => byLine(page, list, startOf)
  const mentions = inLine([...page.mentions.entries()], ([, { start }]) => start)
  const told = inLine(facts, (fact) => fact.evidence[0]!.start)
  const left = inLine(
    unresolved.filter((u) => !page.mentions.some((m) => m.unresolved && m.start <= u.start && u.end <= m.end)),
    ({ start }) => start,
  )
  for (const [i, { start, end, role }] of page.lines.entries()) {
    line('')
    line(paint('dim', `${start}–${end} ${role}`))
    line(bracketed(points.slice(start, end).join(''), mentions[i]!, start, paint))
    for (const [index, mention] of mentions[i]!)
      line(
        `  ${String(index + 1).padStart(4)} ${paint(COLOURS[mention.kind], mention.kind.padEnd(9))}` +
          `${mention.rule.padEnd(28)} ${becameOf(mention, names).map(visible).join('; ')}`,
      )
    for (const { id, evidence, statement } of told[i]!)
      line(`     ⊢ ${id.padEnd(24)} ${(evidence[0]!.rule ?? '').padEnd(28)} ${visible(statement.vi)}`)
    for (const { kind, reason, candidates, text } of left[i]!)
      line(`     ? ${kind} ${visible(text)}: ${[reason, ...candidates].map(visible).join(' · ')}`)
  }
  return `${out.join('')}\n`
}

/** What a mention became, in words. */
export function becameOf(mention: ReadMention, names: ReadonlyMap<string, string>): string[] {
  const { entity, facts, partOf, sameValue, unresolved, nothing } = mention
  const named = (id: string): string => `${id} “${names.get(id) ?? ''}”`
  return [
    ...(entity === null ? [] : [`→ ${named(entity)}`]),
    ...(entity === null ? facts.map((id) => `→ ${named(id)}`) : facts.length > 0 ? [`⊢ ${facts.join(', ')}`] : []),
    ...(partOf.length > 0 ? [`part of ${partOf.map((index) => index + 1).join(', ')}`] : []),
    ...(sameValue.length > 0 ? [`the value of ${someOf(sameValue)}`] : []),
    ...(unresolved ? [`unresolved: ${[unresolved.reason, ...unresolved.candidates].join(' · ')}`] : []),
    ...(nothing === null ? [] : [`nothing: ${nothing}`]),
  ]
}

const SHOWN = 3
const someOf = (list: readonly string[]): string =>
  [...list.slice(0, SHOWN), ...(list.length > SHOWN ? [`${list.length - SHOWN} more`] : [])].join(', ')

/** A line with each mention between `⟦` with its number, and `⟧`, with the number again where two cross. */
function bracketed(
  words: string,
  mentions: readonly (readonly [number, ReadMention])[],
  from: number,
  paint: Paint,
): string {
  const ranges = mentions.map(([, { start, end }]) => ({ start: start - from, end: end - from }))
  let out = ''
  let open: readonly number[] = []
  const close = (still: readonly number[]): void => {
    const crossed = (at: number): boolean => open.slice(at + 1).some((later) => still.includes(later))
    for (const [at, i] of [...open.entries()].reverse())
      if (!still.includes(i)) out += paint('dim', crossed(at) ? `⟧${mentions[i]![0] + 1}` : '⟧')
  }
  for (const { words: piece, covering } of piecesOf(words, ranges)) {
    close(covering)
    for (const i of covering) if (!open.includes(i)) out += paint('dim', `⟦${mentions[i]![0] + 1} `)
    const innermost = covering.at(-1)
    out += innermost === undefined ? visible(piece) : paint(COLOURS[mentions[innermost]![1].kind], visible(piece))
    open = covering
  }
  close([])
  return out
}

function byLine<T>({ lines }: Explained, list: readonly T[], startOf: (item: T) => number): T[][] {
  const out = lines.map((): T[] => [])
  for (const item of list) {
    const start = startOf(item)
    const at = lines.findLastIndex((line) => line.start <= start)
    out[Math.max(0, at)]?.push(item)
  }
  return out
}
