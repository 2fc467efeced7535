import { getNamedType, isObjectType } from 'graphql'
import { labelOf } from '../kinds.js'
import { NotCompiled, type Column, type Selected } from './column.js'
import type { Compiler } from './compiler.js'
import { held, whereOf } from './where.js'

/** A root list of the generated layer. */
export function rootList(compiler: Compiler, selected: Selected): { match: string; answer: Column } {
  const { field, nodes } = selected
  const type = getNamedType(field.type)
  if (!isObjectType(type)) throw new NotCompiled()
  const n = compiler.variable()
  const { matches, conditions, window } = held(compiler, compiler.grammar, type, n, selected, true)
  const found = [`MATCH (${n}:${labelOf(type.name)})`, ...matches, whereOf(conditions)].join(' ')
  const rows = `${found} WITH ${matches.length > 0 ? 'DISTINCT ' : ''}${n} ${window}`
  return { match: 'WITH true AS q', answer: compiler.list('q', rows, compiler.entity(type, n, nodes)) }
}
