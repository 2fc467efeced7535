import { fold } from '../../text/index.js'
import { wordsOf } from './furniture.js'

/** Where an article stands in its page. */
export interface Article {
  readonly headline: string | null
  /** Elements that hold it, in the page's order, none within another. */
  readonly blocks: readonly Element[]
}

/** Readability's marks, by which its answer is found again in the page. */
const MARK = 'data-vankien'
/** Fewest characters of an article that Readability can be trusted with. */
const FEWEST = 250
/** Part of the article's words that its element has to hold. */
const PART = 0.9
const DATE = /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}(?!\d)/u
const LONGEST_DATE_LINE = 80

/**
 * Finds the article: Readability says where its paragraphs are, and the smallest element that holds them is taken whole, with
 * its tables, captions and lists, which Readability drops; with it what stands between it and the headline.
 */
export async function articleOf(
  document: Document,
  title: string | null,
  drop: (document: Document, headline: Element | null) => void,
): Promise<Article> {
  const headline = headlineOf(document, title)
  drop(document, headline)
  const root = markedBody(document) ?? (await readableRoot(document)) ?? largest(document) ?? document.body
  const dated = headline && !root.contains(headline) ? dateBeside(headline, root) : null
  const between = headline && !root.contains(headline) ? elementsBetween(headline, root) : []
  const blocks = dated && !between.some((element) => DATE.test(wordsOf(element))) ? [dated, ...between] : between
  return { headline: headline && wordsOf(headline), blocks: [...blocks, root] }
}

/** The heading that says what the page's title says, else the first h1 of some length. */
function headlineOf(document: Document, title: string | null): Element | null {
  const headings = [...document.querySelectorAll('h1, h2, h3, [itemprop="headline"], [class*="title" i]')].filter(
    (element) => element.children.length <= 3 && wordsOf(element).split(' ').length >= 4,
  )
  const said = title === null ? '' : ` ${fold(title)} `
  const same = headings.filter((element) => said.includes(` ${fold(wordsOf(element))} `))
  const longest = same.reduce<Element | null>(
    (best, element) => (best && wordsOf(best).length >= wordsOf(element).length ? best : element),
    null,
  )
  return longest ?? headings.find((element) => element.localName === 'h1') ?? null
}

/** The element that the page itself marks as the article's body. */
function markedBody(document: Document): Element | null {
  const marked = [...document.querySelectorAll('[itemprop="articleBody"]')]
  return marked.length === 1 && wordsOf(marked[0]!).length >= FEWEST ? marked[0]! : null
}

async function readableRoot(document: Document): Promise<Element | null> {
  const { Readability } = await import('@mozilla/readability')
  const all = [...document.body.querySelectorAll('*')]
  for (const [i, element] of all.entries()) element.setAttribute(MARK, String(i))
  const copy = document.cloneNode(true) as Document
  const found = new Readability<Element>(copy, { charThreshold: FEWEST, serializer: (node) => node as Element }).parse()
  const content = found?.content
  const root = content && wordsOf(content).length >= FEWEST ? smallestAround(content, all, document.body) : null
  for (const element of all) element.removeAttribute(MARK)
  return root
}

/** The smallest element of the page that holds nearly all words that Readability kept. */
function smallestAround(content: Element, all: readonly Element[], body: Element): Element {
  const weights = new Map<Element, number>()
  let whole = 0
  for (const node of content.querySelectorAll(`[${MARK}]`)) {
    const own = [...node.childNodes].filter(({ nodeType }) => nodeType === 3)
    const weight = own.reduce((sum, { textContent }) => sum + (textContent?.trim().length ?? 0), 0)
    if (weight === 0) continue
    whole += weight
    for (let up: Element | null = all[Number(node.getAttribute(MARK))] ?? null; up; up = up.parentElement)
      weights.set(up, (weights.get(up) ?? 0) + weight)
  }
  let root = body
  for (;;) {
    const inner = [...root.children].find((child) => (weights.get(child) ?? 0) >= whole * PART)
    if (!inner) return root
    root = inner
  }
}

/** Without Readability's answer: the largest of the elements that say they are the page's main part. */
function largest(document: Document): Element | null {
  const mains = [...document.querySelectorAll('article, main, [role="main"]')]
  return mains.reduce<Element | null>(
    (best, element) => (best && wordsOf(best).length >= wordsOf(element).length ? best : element),
    null,
  )
}

/** What stands behind one element and before another, as few elements as hold it. */
function elementsBetween(from: Element, to: Element): Element[] {
  const found: Element[] = []
  for (let at: Element | null = from; at && !at.contains(to); at = at.parentElement)
    for (let next = at.nextElementSibling; next && next !== to; next = next.nextElementSibling)
      if (next.contains(to)) {
        found.push(...before(next, to))
        return found
      } else found.push(next)
  return found
}

/** The parts of `within` that stand before `to`. */
function before(within: Element, to: Element): Element[] {
  const found: Element[] = []
  for (const child of within.children) {
    if (child === to) break
    if (child.contains(to)) return [...found, ...before(child, to)]
    found.push(child)
  }
  return found
}

/** A line with a full date in the headline's own box: some pages have it above the headline. */
function dateBeside(headline: Element, root: Element): Element | null {
  for (let box = headline.parentElement, i = 0; box && i < 3 && !box.contains(root); box = box.parentElement, i++) {
    const line = [...box.querySelectorAll('*')].find(
      (element) =>
        !element.contains(headline) && wordsOf(element).length <= LONGEST_DATE_LINE && DATE.test(wordsOf(element)),
    )
    if (line) return line
  }
  return null
}
