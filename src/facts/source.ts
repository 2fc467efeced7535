import type { Source } from '../model/index.js'
import type { Reading } from '../resolve/index.js'

/** The page as a source. Authors, publisher and attachments are read by their own rules. */
export function sourceOf({ page, scene: { text, layout }, dates }: Reading): Source {
  return {
    id: text.id,
    textKey: text.textKey,
    name: page.name,
    title: layout.title ? text.slice(layout.title) : null,
    publishedOn: dates.publishedOn,
    publishedOnBasis: dates.publishedOnBasis,
    publishedAt: dates.publishedAt,
    dateStatus: dates.dateStatus,
    dateReason: dates.dateReason,
    publisher: null,
    authors: [],
    attachments: [],
    url: page.url,
    length: text.length,
  }
}
