type Thing = Record<string, unknown>
const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])
const ARTICLE = /(?:Article|Posting|Report)$/u
const DEEPEST = 5

/** The things of a page's JSON-LD that are articles (schema:Article and what is one), then those that are web pages. */
export function articlesIn(document: Document): Thing[] {
  const things = [...document.querySelectorAll('script[type="application/ld+json" i]')].flatMap(({ textContent }) =>
    thingsIn(parsed(textContent ?? ''), 0),
  )
  const is = (pattern: RegExp) => (thing: Thing) => listOf(thing['@type']).some((type) => pattern.test(String(type)))
  return [...things.filter(is(ARTICLE)), ...things.filter(is(/^(?:Web|Item)Page$/u))]
}

/** What is no JSON says nothing; line breaks within strings are a common fault, and so is a comment around it. */
function parsed(json: string): unknown {
  const from = json.search(/[[{]/u)
  const to = Math.max(json.lastIndexOf('}'), json.lastIndexOf(']'))
  try {
    return JSON.parse(json.slice(Math.max(0, from), to + 1).replace(/[\n\r\t]+/gu, ' '))
  } catch {
    return null
  }
}

function thingsIn(value: unknown, depth: number): Thing[] {
  if (depth > DEEPEST) return []
  if (Array.isArray(value)) return value.flatMap((item) => thingsIn(item, depth + 1))
  if (!isThing(value)) return []
  return [value, ...['@graph', 'mainEntity', 'mainEntityOfPage'].flatMap((key) => thingsIn(value[key], depth + 1))]
}

export const textIn = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/gu, ' ').trim() : null

/** Names of people or organisations, given as words or as things. */
export const namesIn = (value: unknown): string[] =>
  listOf(value).flatMap((item) => textIn(isThing(item) ? item['name'] : item) ?? [])
