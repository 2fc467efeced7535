import { decode } from '../decode.js'
import type { Bytes, Content } from '../page.js'
import { articleOf } from './article.js'
import { dropFurniture, dropMachinery } from './furniture.js'
import { linesOf } from './lines.js'
import { readMetadata } from './metadata.js'

/**
 * An HTML page → its article as lines: the headline, the line with its date, the text with captions, lists and tables,
 * without what stands around an article on every page. What the page says of itself (JSON-LD, meta, time) is its metadata.
 */
export async function readHtml(given: Bytes): Promise<Content> {
  return contentOf(decode(given), given.url ?? null)
}

/** As `readHtml`, of decoded words; `url` is where they were fetched. */
export async function contentOf(html: string, url: string | null): Promise<Content> {
  const document = await parse(html)
  const { canonical, ...said } = readMetadata(document, url)
  dropMachinery(document)
  const article = await articleOf(document, said.title, (page) => dropFurniture(page))
  const title = article.headline ?? said.title
  const lines = article.blocks.flatMap((block) => linesOf(block))
  // A headline stands above its text once, be it in the page or in its head only.
  const rest = lines.filter((line, i) => i > 3 || line !== title)
  const text = [...(title === null ? [] : [title]), ...rest].join('\n')
  return { text: text === '' ? '' : `${text}\n`, metadata: { ...said, title }, url: canonical ?? url }
}

/** A document with a head and a body, whatever of them the words have. */
export async function parse(html: string): Promise<Document> {
  const { parseHTML } = await import('linkedom')
  const body = /<body[\s>]/iu.test(html) ? html : html.replace(/^(?:[\s\S]*<\/head>)?/iu, (head) => `${head}<body>`)
  const whole = /<html[\s>]/iu.test(body) ? body : `<html>${body}</html>`
  return parseHTML(whole).document
}
