import type { Metadata } from '../page.js'
import { readMoment } from '../moment.js'
import { wordsOf } from './furniture.js'
import { articlesIn, namesIn, textIn } from './json-ld.js'

/** Names of meta elements, the most telling first. Source: Open Graph, Dublin Core, schema.org microdata, and usage. */
const TITLE = ['og:title', 'headline', 'dc.title', 'dcterms.title', 'twitter:title', 'title']
const DATE = [
  ...['article:published_time', 'og:article:published_time', 'datepublished', 'dcterms.issued', 'dc.date.issued'],
  ...['dcterms.date', 'dc.date', 'pubdate', 'publishdate', 'publish-date', 'parsely-pub-date', 'date'],
]
const PUBLISHER = ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'publisher']
const AUTHOR = ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'byl']
/** Nobody's name. */
const NOBODY = /^(?:admin\w*|quản trị(?: viên)?|editor|root|user|host|superuser|ban quản trị)$/iu
/** The site's name behind a title: "… - Báo Mẫu", "… | Cổng thông tin điện tử …". */
const SITE = / [-–|»] (?=(?:Báo|Cổng|Trang|Tạp chí|Đài|Ban|Tỉnh|Sở|Bộ|Website)(?!\p{L})[^|»]{0,90}$)/u

/** What a page says of itself, and its canonical address where it gives one. Call it before scripts are dropped. */
export function readMetadata(document: Document, url: string | null): Metadata & { canonical: string | null } {
  const metas = metasOf(document)
  const first = (names: readonly string[]): string | null => names.flatMap((name) => metas.get(name) ?? [])[0] ?? null
  const article = articlesIn(document)[0] ?? {}
  const publisher = namesIn(article['publisher'])[0] ?? first(PUBLISHER)
  const authors = [
    namesIn(article['author']),
    AUTHOR.flatMap((name) => metas.get(name) ?? []),
    marked(document, 'author'),
  ]
  const moment = [textIn(article['datePublished']), first(DATE), timeOf(document)].map(readMoment).find(Boolean)
  const title = textIn(article['headline']) ?? first(TITLE) ?? (wordsOf(document.querySelector('title')) || null)
  return {
    title: title && withoutSite(title, publisher),
    publishedOn: moment?.day ?? null,
    publishedAt: moment?.time ?? null,
    publisher,
    authors: [
      ...new Set(
        authors.map((names) => names.filter((name) => isName(name, publisher))).find((n) => n.length > 0) ?? [],
      ),
    ],
    canonical: canonicalOf(document, metas, url),
  }
}

/** Contents of meta elements by name, property or itemprop, in lower case. */
function metasOf(document: Document): Map<string, string[]> {
  const metas = new Map<string, string[]>()
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content')!.replace(/\s+/gu, ' ').trim()
    for (const kind of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(kind)?.toLowerCase()
      if (name && content !== '') metas.set(name, [...(metas.get(name) ?? []), content])
    }
  }
  return metas
}

const marked = (document: Document, role: string): string[] =>
  [...document.querySelectorAll(`[rel="${role}"], [itemprop="${role}"]`)].map(wordsOf)

/** A time that is marked as the page's own, else the only one that there is. */
function timeOf(document: Document): string | null {
  const own = document.querySelector('time[pubdate], [itemprop="datePublished"]')
  const times = [...document.querySelectorAll('time')].filter((time) => !time.closest('aside, nav, footer, li'))
  const time = own ?? (times.length === 1 ? times[0]! : null)
  return time && (time.getAttribute('datetime') ?? time.getAttribute('content') ?? wordsOf(time))
}

const isName = (name: string, publisher: string | null): boolean =>
  name.length >= 2 && name.length <= 80 && !/[@/]|https?:/u.test(name) && name !== publisher && !NOBODY.test(name)

function withoutSite(title: string, publisher: string | null): string {
  const words = title.replace(/\s+/gu, ' ').trim()
  const ends = publisher === null ? [] : [' - ', ' – ', ' | ', ' » '].map((dash) => dash + publisher)
  const end = ends.find((tail) => words.endsWith(tail) && words.length > tail.length)
  return end ? words.slice(0, -end.length) : (words.split(SITE)[0] ?? words)
}

/** The address that the page gives as its own. One of another site than it came from is not believed, nor a site's front page. */
function canonicalOf(document: Document, metas: ReadonlyMap<string, string[]>, url: string | null): string | null {
  const links = [document.querySelector('link[rel~="canonical"]')?.getAttribute('href'), metas.get('og:url')?.[0]]
  for (const link of links) {
    if (!link || !URL.canParse(link, url ?? undefined)) continue
    const address = new URL(link, url ?? undefined)
    if (!/^https?:$/u.test(address.protocol) || address.username !== '' || address.pathname + address.search === '/')
      continue
    address.hash = ''
    if (url === null || siteOf(address) === siteOf(new URL(url))) return address.href
  }
  return null
}
const siteOf = ({ hostname }: URL): string => hostname.replace(/^(?:www|m|amp)\./u, '')
