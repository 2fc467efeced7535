import { z } from 'zod'
import { ProgramType } from '../model/values.js'
import { loadTable } from './load.js'

const ProgramRecord = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Wordings; case is folded. */
  forms: z.array(z.string()).min(1),
  type: ProgramType,
  source: z.string(),
})
export type ProgramRecord = z.infer<typeof ProgramRecord>

/** National programmes and sets of criteria that are named without a number. */
export const programs = loadTable('programs.json', ProgramRecord)
