import type { QueryObservationsArgs } from '../../generated/resolvers.js'
import { figureParameters, figuresAsked } from '../named/observations.js'
import { NotCompiled, type Selected, type Variables } from './column.js'
import type { Compiler } from './compiler.js'
import { connection } from './connection.js'
import type { Question } from './questions.js'
import { renamed } from './statement.js'

/** Figures: what the arguments name is looked up first, and then found with all that is asked of it. */
export function figures(compiler: Compiler, selected: Selected): ReturnType<Question> {
  const named = new WeakMap<Variables, Record<string, unknown>>()
  const argsOf = (variables: Variables): QueryObservationsArgs =>
    selected.args(variables) as unknown as QueryObservationsArgs
  const asked = <T extends string>(get: (asked: ReturnType<typeof figuresAsked>) => T): T =>
    compiler.fixed((variables) => get(figuresAsked(argsOf(variables))))
  const [list, match, sort, way] = [
    asked((figures) => figures.list),
    asked((figures) => figures.match),
    asked(({ order }) => order.sort),
    asked(({ order }) => order.way),
  ]
  const found = `${match} ${sort}`.replaceAll(/\$(\w+)/g, (_, name: string) =>
    compiler.parameter((variables) => named.get(variables)![name]),
  )
  const answer = connection(
    compiler,
    'q',
    selected,
    'Observation',
    list,
    (rows) => renamed(found, new Map(Object.entries({ o: rows.n, sort: rows.sort }))),
    { way },
  )
  return {
    match: 'WITH true AS q',
    answer,
    prepare: async (variables, context) => {
      const parameters = await figureParameters(context, argsOf(variables))
      if (parameters === null) throw new NotCompiled()
      named.set(variables, parameters)
    },
  }
}
