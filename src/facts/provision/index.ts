import type { DocumentMention } from '../../mentions/index.js'
import { effectBehind, type Facts, type Reading } from '../../resolve/index.js'
import { roleOf, type Span } from '../../text/index.js'
import { listedNames } from './objects.js'

type Effect = 'ESTABLISHES' | 'MERGES' | 'ABOLISHES'
const VERB =
  /"?,? (?:quy định |sẽ |trong đó )?(?:việc )?(?<verb>thống nhất|hợp nhất|sáp nhập|thành lập|giải thể) (?=(?:0?[2-9] )?\p{L})/uy
const TITLE = /^(?<verb>[Tt]hành lập|[Hh]ợp nhất|[Ss]áp nhập|[Gg]iải thể) /u
const EFFECTS: Record<string, Effect> = {
  'thống nhất': 'MERGES',
  'hợp nhất': 'MERGES',
  'sáp nhập': 'MERGES',
  'thành lập': 'ESTABLISHES',
  'giải thể': 'ABOLISHES',
}
const CLAUSE_END = /[;.()]|, (?:trong đó|nhằm|góp phần|do |theo )|\n/u

/**
 * What a document does, said of it right behind its citation ("Luật …, có hiệu lực từ ngày …, thống nhất 3 lực lượng A, B và C") or
 * in its title ("về việc thành lập …").
 */
export function provisions(reading: Reading, facts: Facts): void {
  const { text, layout, found } = reading.scene
  for (const mention of found.of('Document')) {
    const document = reading.refs.get(mention)
    if (!document || !/^(?:TITLE|BODY|CAPTION)$/u.test(roleOf(layout, text.sentenceAt(mention.start).block))) continue
    const effect = effectBehind(reading, mention)
    const provision = behind(text.norm, effect?.end ?? mention.end) ?? inTitle(text.norm, mention)
    if (!provision) continue
    facts.add('Provision', {
      basis: 'STATED',
      basisReason: null,
      document,
      effect: provision.effect,
      objects: provision.objects.map((span) => text.slice(span)),
      inForceOn: reading.registry.fields(document, 'Document')?.effectiveOn ?? null,
      evidence: [
        {
          span: { start: provision.start, end: provision.objects.at(-1)!.end },
          rule: `provision.${provision.effect.toLowerCase()}`,
        },
      ],
    })
  }
}

interface Found {
  readonly effect: Effect
  readonly start: number
  readonly objects: readonly Span[]
}

function behind(norm: string, at: number): Found | null {
  VERB.lastIndex = at
  const match = VERB.exec(norm)
  if (!match) return null
  const verb = match.groups!['verb']!
  const start = at + match[0].length
  const rest = norm.slice(start, start + 400)
  const end = start + (CLAUSE_END.exec(rest)?.index ?? rest.length)
  const objects = listedNames(norm, start, end)
  const effect = EFFECTS[verb]!
  return objects.length > 0 ? { effect, start: start - verb.length - 1, objects } : null
}

function inTitle(norm: string, { title }: DocumentMention): Found | null {
  const match = title && TITLE.exec(norm.slice(title.start, title.end))
  if (!match) return null
  const start = title.start + match[0].length
  const list = listedNames(norm, start, title.end)
  const effect = EFFECTS[match.groups!['verb']!.toLowerCase()]!
  return {
    effect,
    start: title.start,
    objects: effect === 'MERGES' && list.length > 0 ? list : [{ start, end: title.end }],
  }
}
