import neo4j from 'neo4j-driver'
import type {
  PlaceCountResolvers,
  QueryResolvers,
  QuerySearchArgs,
  SearchConnectionResolvers,
  SearchHitResolvers,
  SearchKind,
} from '../../generated/resolvers.js'
import { behind, emptyPage, readPage, type Found, type Hit, type Page } from '../connection.js'
import { count } from '../count.js'
import { checkFirst } from '../cursor.js'
import { checkText } from '../documents.js'
import { kindOf } from '../kinds.js'
import { limits } from '../limits.js'
import { facets, ranked, texts } from '../search/cypher.js'
import { highlight } from '../search/highlight.js'
import { luceneQuery } from '../search/lucene.js'
import { readWords, type Unit } from '../search/words.js'

/** A search result with what it takes to show it. `sort` is its place in the list. */
interface FoundWords extends Found {
  sort: number
  caption: string
  texts: string[]
  units: readonly Unit[]
}

const labels: Record<SearchKind, string> = {
  DOCUMENT: 'Document',
  BODY: 'Body',
  PERSON: 'Person',
  POST: 'Post',
  PLACE: 'Place',
  PROGRAM: 'Program',
  MOVEMENT: 'Movement',
  INDICATOR: 'Indicator',
  INSPECTION: 'Inspection',
  MEETING: 'Meeting',
  SOURCE: 'Source',
  FACT: 'Fact',
}

export interface PlaceRow {
  id: string
  count: number
}
export interface FacetRows {
  kinds: { kind: string; count: number }[]
  places: PlaceRow[]
  years: { year: number; count: number }[]
}
export type WordsHit = FoundWords & Hit
export interface WordsPage extends Page<WordsHit> {
  facets: () => FacetRows | Promise<FacetRows>
}

const nothing: WordsPage = { ...emptyPage, facets: () => ({ kinds: [], places: [], years: [] }) }

/** What a search is run with; null when there are no words in it. */
export function searched({ text, kinds, place, year }: Omit<QuerySearchArgs, 'first' | 'after'>): {
  list: string
  units: readonly Unit[]
  parameters: Record<string, unknown>
} | null {
  const words = readWords(checkText('text', text))
  if (words === null) return null
  const { units, forms, serial, types } = words
  const held = kinds != null || place != null || year != null
  return {
    list: ranked({ place: place != null, year: year != null }),
    units,
    parameters: {
      ...{ query: luceneQuery(units), forms, serial, types },
      labels: kinds?.map((kind) => labels[kind]) ?? null,
      ...{ place: place ?? null, year: year == null ? null : neo4j.int(year) },
      ...{ hits: neo4j.int(limits.hits), reach: neo4j.int(held ? 10 * limits.hits : limits.hits) },
    },
  }
}

export const search: NonNullable<QueryResolvers['search']> = async (_, args, context) => {
  const { first, after } = args
  const asked = searched(args)
  checkFirst(first)
  if (asked === null) return nothing
  const { list, units, parameters } = asked
  const find = async (keyset: object): Promise<FoundWords[]> => {
    const cypher = `${list}
      WITH node, sort WHERE ${behind('ASC', 'node.id')}
      RETURN node.id AS id, sort, labels(node) AS labels, node.caption AS caption, ${texts} AS texts
      ORDER BY sort, id LIMIT $limit`
    const rows = await context.reader.rows<FoundWords & { labels: string[] }>(cypher, { ...parameters, ...keyset })
    return rows.flatMap(({ labels, ...row }) => {
      const kind = kindOf(labels)
      return kind === null ? [] : [{ ...row, kind, units }]
    })
  }
  const total = (): Promise<number> => count(context, `${list} RETURN count(node) AS count`, parameters)
  const page = await readPage('search', { first, after: after ?? null }, find, total)
  const spread = async (): Promise<FacetRows> => {
    const [row] = await context.reader.rows<Omit<FacetRows, 'kinds'> & { kinds: [string[], number][] }>(
      `${list} ${facets}`,
      parameters,
    )
    return { ...row!, kinds: byKind(row!.kinds) }
  }
  return { ...page, facets: spread }
}

export const searchPage: Pick<SearchConnectionResolvers, 'facets'> = { facets: (page) => page.facets() }

export const searchHit: Pick<SearchHitResolvers, 'score' | 'highlights'> = {
  score: ({ sort }) => scoreOf(sort),
  highlights: ({ texts, units }) => highlightsOf(texts, units),
}

export const scoreOf = (sort: number): number => Math.round(1e4 - sort / 50) / 1e4

/** The caption, and other texts that hold what was found. */
export function highlightsOf(texts: readonly (string | null)[], units: readonly Unit[]): string[] {
  const [caption, ...others] = [...new Set(texts.filter((text) => text != null))].map((text) => highlight(text, units))
  return [caption!, ...others.filter(({ marked }) => marked > 0)].map(({ html }) => html)
}

export const placeCount: PlaceCountResolvers = {
  place: ({ id }, _, context, info) => context.filler.known('Place', id, context, info),
}

function byKind(rows: [labels: string[], count: number][]): FacetRows['kinds'] {
  const counts = new Map<string, number>()
  for (const [labels, count] of rows) {
    const kind = kindOf(labels)
    if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + count)
  }
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1))
}
