import { z } from 'zod'
import { loadTable } from './load.js'

const Unit = z.strictObject({
  /** Spellings; longer ones win. */
  forms: z.array(z.string()).min(1),
  /** Standard form. */
  unit: z.string(),
  /** MEASURE: money, mass, length …; COUNT: a classifier or counted noun, which stays part of the label. */
  kind: z.enum(['MEASURE', 'COUNT']),
  en: z.string(),
})
export type Unit = z.infer<typeof Unit>

/** Units behind numbers. */
export const units = loadTable('units.json', Unit)
