import type { FactFile, FactOf } from '../../src/model/index.js'
import { extract } from '../../src/pipeline.js'

/** The fact file of a composed page. */
export const read = (text: string): FactFile => extract({ name: 'composed', text, url: null })

/** Facts of a kind in a composed page. */
export const factsIn = <K extends FactFile['facts'][number]['kind']>(text: string, kind: K): FactOf<K>[] =>
  read(text).facts.filter((fact) => fact.kind === kind) as FactOf<K>[]
