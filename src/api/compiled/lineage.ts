import { getNamedType, type GraphQLObjectType } from 'graphql'
import { Relation } from '../../model/values.js'
import { limits } from '../limits.js'
import { NotCompiled, type Column, type Compiler, type Selected } from './compiler.js'

/**
 * A document's lineage in one subquery, breadth first: one step of text for each distance, as the ordinary execution has
 * one statement for each.
 */
export function lineage(compiler: Compiler, d: string, selected: Selected): Column {
  const depth = compiler.fixed((variables) => selected.args(variables)['depth'] as number)
  const direction = compiler.fixed((variables) => selected.args(variables)['direction'] as string)
  if (depth < 1 || depth > limits.depth) throw new NotCompiled()
  const ways = direction === 'BOTH' ? ['UP', 'DOWN'] : [direction]
  const step = compiler.variable()
  const walks = ways.map((way, index) => `CALL (d) { ${walk(way, depth)} RETURN steps AS steps${index} }`)
  const all = ways.map((_, index) => `steps${index}`).join(' + ')
  const rows = `
    WITH ${d} AS d ${walks.join(' ')} UNWIND ${all} AS step
    WITH step ORDER BY step.distance, step.direction DESC, step.place WITH step AS ${step}`
  return compiler.list(d, rows, stepColumn(compiler, selected, step))
}

/** Every document once, at its shortest distance; a hundred at each, the relation that says more first. */
function walk(way: string, depth: number): string {
  const [near, far] = way === 'UP' ? ['FROM', 'TO'] : ['TO', 'FROM']
  const one = (distance: number): string => `
    CALL (seen, edge) {
      UNWIND edge AS via
      MATCH (via)<-[:${near}]-(f:DocumentRelation)-[:${far}]->(x:Document) WHERE NOT x IN seen
      WITH via, x, f ORDER BY f.id
      WITH via, x, f.relation AS relation, collect(f) AS facts
      WITH via, x, relation, facts, ${rank} AS rank, coalesce(toString(x.issuedOnEarliest), '9999-12-31') AS day
      ORDER BY rank, day, x.id, via.id, relation
      WITH x, collect({ document: x, via: via, relation: relation, facts: facts, rank: rank, day: day })[0] AS best
      ORDER BY best.rank, best.day, x.id LIMIT ${limits.first}
      WITH collect(best) AS bests UNWIND range(0, size(bests) - 1) AS place WITH bests[place] AS best, place
      RETURN collect(best { .*, distance: ${distance}, direction: '${way}', place: place }) AS more
    }
    WITH d, steps + more AS steps, [s IN more | s.document] AS edge, seen + [s IN more | s.document] AS seen`
  const distances = Array.from({ length: depth }, (_, index) => one(index + 1))
  return `WITH d, [] AS steps, [d] AS edge, [d] AS seen ${distances.join('')}`
}

/** Where two relations join two documents, the one that says more: the earlier one of the enum. */
const rank = `CASE relation ${Relation.options.map((name, index) => `WHEN '${name}' THEN ${index}`).join(' ')} END`

/** What is selected of a step. */
function stepColumn(compiler: Compiler, selected: Selected, step: string): Column {
  const type = getNamedType(selected.field.type) as GraphQLObjectType
  return compiler.fields(
    type,
    selected.nodes,
    ({ field, nodes }) => {
      const { name } = field
      if (plain.has(name)) return { before: '', cypher: `${step}.${name}`, read: (value) => value }
      const x = compiler.variable()
      if (name === 'facts')
        return compiler.list(step, `UNWIND ${step}.facts AS ${x}`, compiler.entity(field.type, x, nodes))
      if (name !== 'document' && name !== 'via') throw new NotCompiled()
      const one = compiler.list(step, `WITH ${step}.${name} AS ${x}`, compiler.entity(field.type, x, nodes))
      return { ...one, cypher: `head(${one.cypher})` }
    },
    step,
  )
}

const plain = new Set(['distance', 'direction', 'relation'])
