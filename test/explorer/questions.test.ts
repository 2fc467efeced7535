import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkout } from '../../src/config.js'
import { readQuestions } from '../../src/explorer/questions.js'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vankien-guides-'))
  const second = '# 2. Ai?\n# Who?\n\nquery Who($name: String! = "An", $from: Date, $n: [Int!] = [1, 2]) { a(n: $n) }\n'
  writeFileSync(join(folder, '02-who.graphql'), second)
  writeFileSync(join(folder, '01-what.graphql'), '# 1. Cái gì?\n# What?\n{ b }\n')
  writeFileSync(join(folder, '01-what.cypher'), '// not GraphQL')
  writeFileSync(join(folder, '03-slip.graphql'), '# 3. Sao?\n# Why?\nquery Why { c')
})
afterAll(() => rmSync(folder, { recursive: true }))

test('questions come in the order of their files, with both titles and the defaults of their variables', () => {
  const [first, second, slip, ...more] = readQuestions(folder)
  expect(first).toEqual({
    name: '01-what',
    vi: '1. Cái gì?',
    en: 'What?',
    query: '# 1. Cái gì?\n# What?\n{ b }\n',
    variables: '',
  })
  expect(second).toMatchObject({ name: '02-who', vi: '2. Ai?', en: 'Who?' })
  expect(JSON.parse(second!.variables)).toEqual({ name: 'An', from: null, n: [1, 2] })
  expect(slip).toMatchObject({ vi: '3. Sao?', variables: '' })
  expect(more).toEqual([])
})

test('every guide of the project opens with its question in both languages and names its operation', () => {
  const questions = readQuestions(join(checkout, 'guides'))
  expect(questions.length).toBeGreaterThan(0)
  for (const { name, vi, en, query } of questions) {
    expect(`${Number(name.slice(0, 2))}. `, name).toBe(vi.slice(0, vi.indexOf(' ') + 1))
    expect(en, name).not.toBe(vi)
    expect(query, name).toMatch(/^query [A-Z]\w+/m)
  }
})
