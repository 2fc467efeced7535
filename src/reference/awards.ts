import { z } from 'zod'
import { loadTable } from './load.js'

const Award = z.strictObject({
  id: z.string(),
  name: z.string(),
  nameEn: z.string(),
  /** Spellings that name it; the longest wins. */
  forms: z.array(z.string()).min(1),
})
export type Award = z.infer<typeof Award>

/** Awards and titles of the law on emulation and commendation. */
export const awards = loadTable('awards.json', Award)
