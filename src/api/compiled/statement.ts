import type { Origin } from './ontology.js'

/** What fields are read of: a variable, or an expression for each of them. */
export type Thing = string | ReadonlyMap<string, string>

/** A `@cypher` statement about a thing, with variables that nothing around it has. */
export interface Statement {
  /** What comes before RETURN; empty where that alone says it. */
  body: string
  /** What it gives each time: a thing, or an expression. */
  value: Thing
  /** The same as a projection, with ORDER BY and LIMIT; empty where there are none. */
  tail: string
}

/** The value of a field of a thing. */
export const valueOf = (thing: Thing, field: string): string =>
  typeof thing === 'string' ? `${thing}.${field}` : (thing.get(field) ?? 'null')

/** @param fresh gives a new variable */
export function statementAbout(
  thing: Thing,
  { statement, column }: Extract<Origin, { from: 'statement' }>,
  fresh: () => string,
): Statement {
  const names = new Map<string, string>()
  for (const [name] of statement.matchAll(declared)) if (name !== 'this' && !names.has(name)) names.set(name, fresh())
  const about = (text: string): string =>
    renamed(text, names)
      .replaceAll(/\bthis\.(\w+)/g, (_, field: string) => valueOf(thing, field))
      .replaceAll(/\bthis\b/g, typeof thing === 'string' ? thing : 'null')
      .trim()
  const last = statement.lastIndexOf('RETURN')
  const body = about(statement.slice(0, last))
  const returned = statement.slice(last + 'RETURN'.length).trim()
  const named = returned.endsWith(` AS ${column}`) ? returned.slice(0, -` AS ${column}`.length) : null
  if (named === null) {
    const rest = about(returned.slice(column.length))
    return { body, value: about(column), tail: rest === '' ? '' : `WITH ${about(column)} ${rest}` }
  }
  return { body, value: named.startsWith('{') ? entriesOf(about(named)) : about(named), tail: '' }
}

/** A statement with other names for its variables. */
export const renamed = (cypher: string, names: ReadonlyMap<string, string>): string =>
  cypher.replaceAll(/(?<![.:'$\w])[a-zA-Z]\w*\b(?!:\s)/g, (word) => names.get(word) ?? word)

/** Where a variable is declared: `(x:Place)`, `[e:AT]`, `AS x`. */
const declared = /(?<=[([])[a-zA-Z]\w*(?=[:)])|(?<=\bAS )\w+/g

/** `{ a: x.a, b: f(x, y) }` by names. */
function entriesOf(map: string): ReadonlyMap<string, string> {
  const parts: string[] = ['']
  let depth = 0
  for (const letter of map.slice(1, -1)) {
    depth += '([{'.includes(letter) ? 1 : ')]}'.includes(letter) ? -1 : 0
    if (letter === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return new Map(
    parts.map((part) => {
      const at = part.indexOf(':')
      return [part.slice(0, at).trim(), part.slice(at + 1).trim()]
    }),
  )
}
