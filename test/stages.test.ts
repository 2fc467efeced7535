import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { checkout } from '../src/config.js'

const src = join(checkout, 'src')

/** What each folder may import besides itself: the stages in their order, on the same foundations. */
const foundations = ['errors.ts', 'config.ts', 'model', 'text', 'reference']
const stages = ['page', 'mentions', 'resolve', 'facts', 'graph', 'api']
const allowed: Record<string, readonly string[]> = {
  'errors.ts': [],
  'config.ts': ['errors.ts'],
  model: [],
  text: [],
  reference: ['errors.ts', 'model', 'text'],
  // The API reads citations with the same reader as the pages.
  api: [...foundations, ...stages, 'pipeline.ts', 'neo4j', 'explorer', 'generated'],
  review: [...foundations, 'page', 'mentions', 'resolve', 'facts'],
  graph: [...foundations, 'page', 'mentions', 'resolve', 'facts', 'neo4j'],
}
for (const [i, stage] of stages.entries()) allowed[stage] ??= [...foundations, ...stages.slice(0, i)]

const top = (file: string): string => relative(src, file).split(sep)[0]!

it('a stage imports only earlier ones', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  const wrong: string[] = []
  for (const file of files.map((name) => join(src, name))) {
    const from = top(file)
    const may = allowed[from]
    if (!may) continue
    for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles) {
      if (!fileName.startsWith('.')) continue
      const to = top(resolve(dirname(file), fileName).replace(/\.js$/, '.ts'))
      if (to !== '..' && to !== from && !may.includes(to)) wrong.push(`${relative(src, file)} imports ${to}`)
    }
  }
  expect(wrong).toEqual([])
})

it('every stage is there', () => {
  const folders = readdirSync(src)
  expect([...stages, ...foundations].filter((stage) => !folders.includes(stage))).toEqual([])
})
