import { z } from 'zod'
import { Statistic } from '../model/values.js'
import { loadTable } from './load.js'

const folded = z.string().regex(/^[a-z0-9 ]+$/)
const IndicatorRecord = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  unit: z.string(),
  label: z.string(),
  labelEn: z.string(),
  /** Folded beginnings of the counted phrase. */
  wordings: z.array(folded).min(1),
  /** Folded phrases of which one must stand in the sentence. */
  context: z.array(folded).optional(),
  /** Folded words of which one must end the words right before the figure. */
  near: z.array(folded).optional(),
  /** Whether the phrase must end with the wording: nothing narrows it ("chi bộ", not "chi bộ có 5 đảng viên"). */
  whole: z.boolean().optional(),
  /** Id of the movement that the passage must be about. */
  about: z.string().optional(),
  statistic: Statistic.optional(),
  /** Unit that must be written. */
  unitIs: z.string().optional(),
})
export type IndicatorRecord = z.infer<typeof IndicatorRecord>

/** General concepts that figures of different pages can be figures of. */
export const indicators = loadTable('indicators.json', IndicatorRecord)
