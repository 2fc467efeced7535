import type { QuerySearchArgs } from '../../generated/resolvers.js'
import { highlightsOf, scoreOf, searched } from '../named/search.js'
import { texts } from '../search/cypher.js'
import { NotCompiled, type Column, type Selected, type Variables } from './column.js'
import type { Compiler } from './compiler.js'
import { connection, orNotCompiled, type EdgeField, type Row } from './connection.js'

/** A search by one statement; what is counted over all its results is left to the ordinary execution. */
export function found(compiler: Compiler, selected: Selected): { match: string; answer: Column } {
  const known = new WeakMap<Variables, NonNullable<ReturnType<typeof searched>>>()
  const asked = (variables: Variables): NonNullable<ReturnType<typeof searched>> => {
    const before = known.get(variables)
    if (before) return before
    const now = orNotCompiled(() => searched(selected.args(variables) as unknown as QuerySearchArgs))
    if (now === null) throw new NotCompiled()
    known.set(variables, now)
    return now
  }
  const parameters = new Map<string, string>()
  const parameter = (name: string): string => {
    const known = parameters.get(name) ?? compiler.parameter((variables) => asked(variables).parameters[name])
    parameters.set(name, known)
    return known
  }
  // It differs by what it is held to.
  const list = compiler
    .fixed((variables) => asked(variables).list)
    .replaceAll(/\$(\w+)/g, (_, name: string) => parameter(name))
  const edge: EdgeField = ({ field: { name } }, n, item) => {
    if (name === 'score') return (row) => scoreOf((row as Row)[0] as number)
    if (name === 'caption') return item({ before: '', cypher: `${n}.caption`, read: (value) => value })
    if (name !== 'highlights') throw new NotCompiled()
    const cypher = texts.replaceAll(/\bnode\b/g, n)
    const read: Column['read'] = (value, variables) => highlightsOf(value as string[], asked(variables).units)
    return item({ before: '', cypher, read })
  }
  const answer = connection(
    compiler,
    'q',
    selected,
    'Node',
    'search',
    ({ n, sort }) => `${list} WITH node AS ${n}, sort AS ${sort}`,
    { more: edge },
  )
  return { match: 'WITH true AS q', answer }
}
