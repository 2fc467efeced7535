import type { Source } from '../../model/index.js'
import type { Reading } from '../../resolve/index.js'
import { fold, roleOf } from '../../text/index.js'
import { author, authorsOf } from './authors.js'
import { publisherOf } from './publisher.js'
import { titleOf } from './title.js'

/**
 * The page as a source: its title, day, authors, publisher and attachments as far as its text gives them; what the text does
 * not give is its metadata's. A publisher's name in the metadata goes before a dateline's short form.
 */
export function sourceOf(reading: Reading): Source {
  const { page, scene, dates } = reading
  const { text, layout } = scene
  const said = page.metadata
  const stated = { publisher: publisherOf(reading), authors: authorsOf(reading) }
  const title = said?.title ?? titleOf(reading)
  const publisher = said?.publisher ?? stated.publisher
  const authors = stated.authors.length > 0 ? stated.authors : (said?.authors ?? []).map(author)
  const fromMetadata = [
    ...(said?.title && !fold(text.norm).includes(fold(said.title)) ? (['title'] as const) : []),
    ...(dates.fromMetadata ? (['publishedOn'] as const) : []),
    ...(publisher !== stated.publisher ? (['publisher'] as const) : []),
    ...(authors.length > stated.authors.length ? (['authors'] as const) : []),
  ]
  return {
    id: text.id,
    textKey: text.textKey,
    name: page.name,
    title,
    publishedOn: dates.publishedOn,
    publishedOnBasis: dates.publishedOnBasis,
    publishedAt: dates.publishedAt,
    dateStatus: dates.dateStatus,
    dateReason: dates.dateReason,
    publisher,
    authors,
    attachments: text.blocks
      .filter((block) => roleOf(layout, block.index) === 'ATTACHMENT')
      .map((block) => text.slice(block)),
    url: page.url,
    ...(fromMetadata.length > 0 && { fromMetadata }),
    length: text.length,
  }
}
