import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { VankienError } from '../errors.js'

const FOLDER = new URL('../../seeds/reference/', import.meta.url)

/**
 * Reads one table of seeds/reference: `{ _about, records }`. Throws VankienError naming the file and the field when a
 * record does not fit its schema.
 */
export function loadTable<S extends z.ZodType>(file: string, record: S): readonly z.infer<S>[] {
  const table = z.object({ _about: z.string(), records: z.array(record) })
  const parsed = table.safeParse(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')))
  if (parsed.success) return parsed.data.records
  const issue = parsed.error.issues[0]
  throw new VankienError(`seeds/reference/${file}: ${issue?.path.join('.')}: ${issue?.message}`, {
    remedy: 'correct the record',
  })
}
