import { readFacts } from './facts/index.js'
import { readMentions } from './mentions/index.js'
import type { FactFile } from './model/index.js'
import type { Page } from './page/index.js'
import { resolve, withholdDoubtful, type Reading } from './resolve/index.js'
import { Text } from './text/index.js'

export { readCitation, type CitationRead } from './resolve/citation.js'

/**
 * The flow, one call per stage:
 *
 *     bytes ─page─▶ Page ─text─▶ Text ─mentions─▶ Mention[] ─resolve─▶ entities ─facts─▶ fact file
 *                                                   fact file ─graph─▶ Neo4j ─api─▶ GraphQL
 *
 * Reading is a pure function of a page to a fact file.
 */
export const extract = (page: Page): FactFile => read(page).facts

/** As `extract`, with the way there: which rule read which words, and what they became. */
export function read(page: Page): { reading: Reading; facts: FactFile } {
  const text = new Text(page.text)
  const scene = readMentions(text)
  const withheld = withholdDoubtful(scene)
  const reading = resolve(page, scene, withheld)
  return { reading, facts: readFacts(reading) }
}
