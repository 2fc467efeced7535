import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read } from '../facts/reading.js'
import { vankien } from './run.js'

let folder: string
const at = (name: string): string => join(folder, name)
const write = (name: string, text: string): void => writeFileSync(at(name), JSON.stringify(read(text)))
const ONE = 'Ban Bí thư đã ban hành Kết luận số 77-KL/TW.'

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vankien-diff-'))
  for (const name of ['old', 'new', 'empty']) mkdirSync(at(name))
  write('old/a.facts.json', ONE)
  // Another reading of the same page.
  writeFileSync(at('new/a.facts.json'), JSON.stringify(read(ONE)).replaceAll('77-KL', '78-KL'))
  write('old/b.facts.json', ONE)
  write('new/b.facts.json', ONE)
  write('new/c.facts.json', ONE)
  writeFileSync(at('broken.facts.json'), '{')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('vankien diff', { timeout: 60_000 }, () => {
  it('is silent about equal files and says 0', async () => {
    const { code, stdout } = await vankien(['diff', at('old/a.facts.json'), at('old/b.facts.json')])
    expect([code, stdout]).toEqual([0, 'no differences\n'])
  })

  it('shows two folders file by file, also a file of one side, and says 1', async () => {
    const { code, stdout } = await vankien(['diff', at('old'), at('new')])
    expect(code).toBe(1)
    expect(stdout).toContain('a.facts.json\n')
    expect(stdout).toContain('number: "77-KL/TW" → "78-KL/TW"')
    expect(stdout).not.toContain('b.facts.json')
    expect(stdout).toMatch(/^c\.facts\.json\n {2}\+ /m)
  })

  it('gives JSON', async () => {
    const { code, stdout } = await vankien(['diff', '--json', at('old'), at('new')])
    const files = JSON.parse(stdout) as { name: string; gained: unknown[] }[]
    expect([code, files.map(({ name }) => name)]).toEqual([1, ['a.facts.json', 'c.facts.json']])
  })

  it('says 2 where it cannot compare', async () => {
    const outcomes = await Promise.all([
      vankien(['diff', at('old'), at('new/a.facts.json')]),
      vankien(['diff', at('broken.facts.json'), at('old/a.facts.json')]),
      vankien(['diff', at('nothing'), at('old')]),
      vankien(['diff', at('empty'), at('old')]),
    ])
    expect(outcomes.map(({ code, stdout }) => [code, stdout])).toEqual(Array(4).fill([2, '']))
    expect(
      outcomes.map(({ stderr }) => stderr.split('. ')[0]!.slice(stderr.lastIndexOf(': ', stderr.indexOf('. ')) + 2)),
    ).toEqual([
      'a file and a folder',
      expect.stringContaining('JSON expected'),
      'no such file or folder',
      'no fact file (*.facts.json) in it',
    ])
  })
})
