import { z } from 'zod'
import { ParticipationRole } from '../model/values.js'
import { loadTable } from './load.js'

const Role = z.strictObject({
  /** Last part of a post's key: `<body key>/<role id>`. */
  id: z.string(),
  title: z.string(),
  titleEn: z.string(),
  /** Spellings; case is folded. Longer ones win. */
  forms: z.array(z.string()).min(1),
  /** Id of the only body that the role goes with. */
  body: z.string().optional(),
  /** Last words of the title that also open the body's name: Trưởng Ban + Ban Nội chính Trung ương. */
  opens: z.string().optional(),
  /** A role in a delegation, no post. */
  event: ParticipationRole.optional(),
  rankOrder: z.number().int(),
})
const Rank = z.strictObject({ name: z.string(), nameEn: z.string(), order: z.number().int() })
const Surname = z.strictObject({ name: z.string(), people: z.string() })
export type Role = z.infer<typeof Role>

export const roles = loadTable('posts.json', Role)
export const ranks = loadTable('ranks.json', Rank)
export const surnames = loadTable('surnames.json', Surname)
