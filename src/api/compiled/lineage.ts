import { getNamedType, type GraphQLObjectType } from 'graphql'
import { Relation } from '../../model/values.js'
import { limits } from '../limits.js'
import { NotCompiled, type Column, type Selected } from './column.js'
import type { Compiler } from './compiler.js'

/** A document's lineage in one expression, breadth first, whatever its depth: the ordinary execution has a statement a step. */
export function lineage(compiler: Compiler, d: string, selected: Selected): Column {
  const direction = compiler.fixed((variables) => selected.args(variables)['direction'] as string)
  const depthOf = (variables: Parameters<Selected['args']>[0]): number => selected.args(variables)['depth'] as number
  if (!compiler.fixed((variables) => depthOf(variables) >= 1 && depthOf(variables) <= limits.depth))
    throw new NotCompiled()
  const depth = compiler.parameter(depthOf)
  const ways = direction === 'BOTH' ? ['UP', 'DOWN'] : [direction]
  const [distance, x, via, relation, way] = Array.from({ length: 5 }, () => compiler.variable()) as Names
  const rows = `
    WITH ${ways.map((one) => walk(d, one, depth)).join(' + ')} AS steps
    UNWIND range(0, size(steps) - 1) AS place WITH steps[place] AS step, place ORDER BY step[0], place
    WITH step[0] AS ${distance}, step[1] AS ${x}, step[2] AS ${via}, step[3] AS ${relation}, step[4] AS ${way}`
  return compiler.list(d, rows, stepColumn(compiler, selected, ways, [distance, x, via, relation, way]))
}

type Names = [distance: string, document: string, via: string, relation: string, way: string]

/**
 * Every document once, at its shortest distance; a hundred at each, the relation that says more first. `walk` holds the
 * documents of the last distance, all that were seen, and the steps.
 */
function walk(d: string, way: string, depth: string): string {
  const [near, far] = endsOf(way)
  return `reduce(walk = [[${d}], [${d}], []], k IN range(1, ${depth}) | head([more IN [COLLECT {
    UNWIND walk[0] AS via MATCH (via)<-[:${near}]-(:DocumentRelation)-[:${far}]->(x:Document) WHERE NOT x IN walk[1]
    WITH DISTINCT x
    WITH x, head(COLLECT {
      MATCH (x)<-[:${far}]-(f:DocumentRelation)-[:${near}]->(via) WHERE via IN walk[0]
      WITH via, f.relation AS relation, ${rank} AS rank ORDER BY rank, via.id LIMIT 1 RETURN [via, relation, rank]
    }) AS best
    ORDER BY best[2], coalesce(toString(x.issuedOnEarliest), '9999-12-31'), x.id LIMIT ${limits.first}
    RETURN [k, x, best[0], best[1], '${way}']
  }] | [[s IN more | s[1]], walk[1] + [s IN more | s[1]], walk[2] + more]]))[2]`
}

/** The edges from a relation to the document that the walk comes from, and to the next one. */
const endsOf = (way: string): [string, string] => (way === 'UP' ? ['FROM', 'TO'] : ['TO', 'FROM'])

/** Where two relations join two documents, the one that says more: the earlier one of the enum. */
const rank = `CASE f.relation ${Relation.options.map((name, index) => `WHEN '${name}' THEN ${index}`).join(' ')} END`

/** What is selected of a step. */
function stepColumn(
  compiler: Compiler,
  selected: Selected,
  ways: string[],
  [distance, x, via, relation, way]: Names,
): Column {
  const plain: Record<string, string> = { distance, relation, direction: way }
  const documents: Record<string, string> = { document: x, via }
  return compiler.fields(getNamedType(selected.field.type) as GraphQLObjectType, selected.nodes, ({ field, nodes }) => {
    const { name, type } = field
    if (plain[name] !== undefined) return { before: '', cypher: plain[name], read: (value) => value }
    if (documents[name] !== undefined) return compiler.entity(type, documents[name], nodes)
    if (name !== 'facts') throw new NotCompiled()
    const f = compiler.variable()
    const joined = ways.map((one) => {
      const [near, far] = endsOf(one)
      return `${way} = '${one}' AND (${via})<-[:${near}]-(${f})-[:${far}]->(${x})`
    })
    const rows = `
      MATCH (${via})--(${f}:DocumentRelation { relation: ${relation} })--(${x}) WHERE ${joined.join(' OR ')}
      WITH ${f} ORDER BY ${f}.id`
    return compiler.list('*', rows, compiler.entity(type, f, nodes))
  })
}
