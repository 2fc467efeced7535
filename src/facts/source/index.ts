import type { Source } from '../../model/index.js'
import type { Reading } from '../../resolve/index.js'
import { roleOf } from '../../text/index.js'
import { authorsOf } from './authors.js'
import { publisherOf } from './publisher.js'
import { titleOf } from './title.js'

/** The page as a source: its title, day, authors, publisher and attachments as far as the page gives them. */
export function sourceOf(reading: Reading): Source {
  const { page, scene, dates } = reading
  const { text, layout } = scene
  return {
    id: text.id,
    textKey: text.textKey,
    name: page.name,
    title: titleOf(reading),
    publishedOn: dates.publishedOn,
    publishedOnBasis: dates.publishedOnBasis,
    publishedAt: dates.publishedAt,
    dateStatus: dates.dateStatus,
    dateReason: dates.dateReason,
    publisher: publisherOf(reading),
    authors: authorsOf(reading),
    attachments: text.blocks
      .filter((block) => roleOf(layout, block.index) === 'ATTACHMENT')
      .map((block) => text.slice(block)),
    url: page.url,
    length: text.length,
  }
}
