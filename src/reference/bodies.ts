import { z } from 'zod'
import { BodyLevel, BodyType } from '../model/values.js'
import { loadTable } from './load.js'

const BodyKind = z.strictObject({
  /** Key of the body, or of its kind under a place (`hai-duong.tinh-uy`). */
  id: z.string(),
  /** Name as the graph shows it; `{place}` is replaced by the place's name with its type word. */
  name: z.string(),
  nameEn: z.string(),
  /** Spellings that name it; the first is the usual one. Longer ones win. Tone marks and case of later letters are folded. */
  forms: z.array(z.string()).min(1),
  type: BodyType,
  level: BodyLevel,
  /** Id of the body that it is part of, at the same place. */
  partOf: z.string().optional(),
  /** Level of the place that it needs; absent for central bodies. */
  place: z.enum(['PROVINCE', 'DISTRICT', 'COMMUNE']).optional(),
  /** Whether a form counts only before a place or its type word (`Công an tỉnh`, never `Công an` alone). */
  placeWord: z.boolean().optional(),
})
export type BodyKind = z.infer<typeof BodyKind>

/** Central bodies, and kinds of bodies that every province, district or commune has. */
export const bodyKinds = loadTable('bodies.json', BodyKind)
