import { csv } from './csv.js'
import { dossier } from './dossier.js'
import type { Format } from './format.js'
import { graphml } from './graphml.js'
import { jsonLd } from './json-ld.js'

export type { Format } from './format.js'

/** Every format, by the ending of its files. */
export const formats: ReadonlyMap<string, Format> = new Map(
  [csv, jsonLd, graphml, dossier].map((format) => [format.ending, format]),
)
