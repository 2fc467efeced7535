import { z } from 'zod'
import { loadTable } from './load.js'

const MovementRecord = z.strictObject({
  /** Key of the movement: its name, folded. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  /** Wordings behind the head word ("phong trào"), without it; longer ones win. */
  forms: z.array(z.string()).min(1),
  /** Head words; only "phong trào" when absent. */
  heads: z.array(z.string()).optional(),
  source: z.string(),
})
export type MovementRecord = z.infer<typeof MovementRecord>

/** Movements (phong trào) as general concepts. */
export const movements = loadTable('movements.json', MovementRecord)
