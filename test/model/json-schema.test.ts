import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkout } from '../../src/config.js'
import { factFileSchema } from '../../src/model/json-schema.js'

it('schema/fact-file.schema.json is made from the types (`vankien generate` prints it)', () => {
  expect(readFileSync(join(checkout, 'schema', 'fact-file.schema.json'), 'utf8')).toBe(factFileSchema())
})
