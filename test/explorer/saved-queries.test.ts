import { unzipSync } from 'fflate'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { savedQueries } from '../../src/explorer/saved-queries.js'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vankien-guides-'))
  writeFileSync(join(folder, '01-what.cypher'), '// 1. Cái gì?\nRETURN 1')
  writeFileSync(join(folder, '01-what.graphql'), '{ a }')
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the zip holds the Cypher files, byte for byte, and nothing else', () => {
  const entries = unzipSync(savedQueries(folder))
  expect(Object.keys(entries)).toEqual(['01-what.cypher'])
  expect(new TextDecoder().decode(entries['01-what.cypher'])).toBe('// 1. Cái gì?\nRETURN 1')
})

test('the same files give the same bytes', () => {
  expect(savedQueries(folder)).toEqual(savedQueries(folder))
})
