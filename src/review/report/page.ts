import type { Fact } from '../../model/index.js'
import { sayings, type Explained, type ReadMention } from '../explain.js'
import { becameOf } from '../marked.js'
import { piecesOf } from '../pieces.js'
import { suspicionsOf } from '../suspicious.js'
import { markup, type Markup } from './markup.js'

/** A page of the report: its section, and its line in the overview. */
export interface Section {
  readonly row: Markup
  readonly section: Markup
}
/** Words that lead to a place of the page's text. */
type At = (start: number | null, words: string) => Markup

/** @param number the page's number in the report, from 1 */
export function sectionOf(page: Explained, number: number): Section {
  const { source, facts, unresolved } = page.facts
  const names = sayings(page.facts)
  const suspicions = suspicionsOf(page.facts)
  const id = `p${number}`
  const at: At = (start, words) => (start === null ? markup`${words}` : markup`<a href="#${id}-${start}">${words}</a>`)
  const places = new Set([
    ...suspicions.flatMap(({ start }) => start ?? []),
    ...unresolved.map(({ start }) => start),
    ...facts.map(({ evidence }) => evidence[0]!.start),
    ...page.mentions.map(({ start }) => start),
  ])
  const about = [source.title, source.publisher, source.publishedOn && `published ${source.publishedOn}`]
  const row = markup`<tr data-page="${id}"><th scope="row"><a href="#${id}">${source.name}</a></th>
<td>${source.publishedOn ?? '?'}</td><td>${facts.length}</td><td>${unresolved.length}</td><td>${suspicions.length}</td></tr>
`
  const counts = markup`data-suspicious="${suspicions.length}" data-unresolved="${unresolved.length}" data-facts="${facts.length}"`
  const section = markup`<article id="${id}" tabindex="-1" aria-labelledby="${id}-name" ${counts}>
<h2 id="${id}-name">${source.name}</h2>
<p class="source">${about.filter(Boolean).join(' · ')} ${address(source.url)}</p>
<div class="sides">
<section class="words" lang="vi" aria-label="Text">${marked(page, id, places, names)}</section>
<section class="told" aria-label="What was read">
${list(
  'suspicious',
  'Suspicious',
  suspicions.map(({ start, says, reason }) => markup`<li>${at(start, says || 'here')} <small>${reason}</small></li>\n`),
)}${list(
    'unresolved',
    'Unresolved',
    unresolved.map(({ start, text, kind, reason, candidates }) => {
      const why = [`${kind}: ${reason}`, ...candidates].join(' · ')
      return markup`<li>${at(start, text)} <small>${why}</small></li>\n`
    }),
  )}${list(
    'facts',
    'Facts',
    facts.map((fact) => factOf(fact, at)),
  )}<details><summary>Mentions (${page.mentions.length})</summary>
<ol>
${page.mentions.map((mention) => mentionOf(mention, at, names))}</ol>
</details>
</section>
</div>
</article>
`
  return { row, section }
}

const address = (url: string | null): Markup | null =>
  url === null ? null : markup`<a href="${url}" rel="noreferrer">${url}</a>`

const list = (name: string, heading: string, items: readonly Markup[]): Markup | null =>
  items.length === 0
    ? null
    : markup`<section class="${name}"><h3>${heading} (${items.length})</h3>
<ul>
${items}</ul>
</section>
`

function factOf({ kind, basis, basisReason, evidence, statement }: Fact, at: At): Markup {
  const { start, rule } = evidence[0]!
  const how = [kind, rule, ...(basis === 'INFERRED' ? [`inferred: ${basisReason}`] : [])].join(' · ')
  return markup`<li data-kind="${kind}"><span lang="vi">${at(start, statement.vi)}</span> <small>${how}</small></li>
`
}

const mentionOf = (mention: ReadMention, at: At, names: ReadonlyMap<string, string>): Markup =>
  markup`<li><mark class="${mention.kind}">${mention.kind}</mark> ${at(mention.start, mention.words)} <small>${mention.rule} ${becameOf(mention, names).join('; ')}</small></li>
`

/** The text with its mentions marked, each in the colour of its kind; what rests on a place can lead there. */
function marked(
  { text, mentions }: Explained,
  id: string,
  places: ReadonlySet<number>,
  names: ReadonlyMap<string, string>,
): Markup[] {
  return piecesOf(text, mentions, places).map(({ start, words, covering }) => {
    const mention = mentions[covering.at(-1) ?? -1]
    const target = places.has(start) ? markup` id="${id}-${start}"` : null
    if (!mention) return target ? markup`<span${target}>${words}</span>` : markup`${words}`
    const told = [`${mention.kind} · ${mention.rule}`, ...becameOf(mention, names)].join('\n')
    const within = covering.length > 1 ? ' within' : ''
    return markup`<mark${target} class="${mention.kind}${within}" title="${told}">${words}</mark>`
  })
}
