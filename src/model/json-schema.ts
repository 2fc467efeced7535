import { z } from 'zod'
import { FactFile } from './fact-file.js'

/** The fact file's format as JSON Schema (draft 2020-12), made from the zod types: schema/fact-file.schema.json. */
export const factFileSchema = (): string =>
  `${JSON.stringify({ title: 'vankien-facts/1', ...z.toJSONSchema(FactFile, { target: 'draft-2020-12', reused: 'ref' }) }, null, 2)}\n`
