import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jobsFor } from '../../src/reading/readers.js'
import { checkout } from '../../src/config.js'
import { vankien, withPath } from './run.js'

const PAGES = 60
const page = (number: number): string =>
  `Ngày ${1 + (number % 28)}/5/2021, Tỉnh ủy Lào Cai quán triệt Kết luận số ${number}-KL/TW của Ban Bí thư.\n`
let folder: string
const at = (name: string): string => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vankien-threads-'))
  // The first are much longer than the others, so that those behind them are done before.
  for (let i = 1; i <= PAGES; i++) writeFileSync(at(`${100 + i}.txt`), page(i).repeat(i < 5 ? 100 : 1))
  writeFileSync(at('130.txt'), 'This page is in English, and there is nothing in it to read.')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('threads', { timeout: 60_000 }, () => {
  it('give the same lines in the same order as one, and name the page that cannot be read', async () => {
    const [one, two] = await Promise.all(['1', '2'].map((jobs) => vankien(['extract', folder, '--jobs', jobs])))
    expect(two!.stdout).toBe(one!.stdout)
    const names = one!.stdout.split('\n').flatMap((line) => /"name":"(\d+)"/.exec(line)?.[1] ?? [])
    expect(names).toEqual(Array.from({ length: PAGES }, (_, i) => `${101 + i}`).filter((name) => name !== '130'))
    for (const { code, stderr } of [one!, two!]) {
      expect(code).toBe(1)
      expect(stderr.split('\n').filter((line) => line.startsWith('vankien: '))).toEqual([
        `vankien: ${at('130.txt')}: the text does not look Vietnamese (with its diacritics). Give a Vietnamese page`,
      ])
    }
  })

  it('end with Ctrl-C, and leave whole files only', async () => {
    const out = at('out')
    const args = [join(checkout, 'bin', 'vankien.mjs'), 'extract', folder, '--out', out, '--jobs', '2']
    const child = spawn(process.execPath, args, { env: withPath({}), stdio: ['ignore', 'ignore', 'pipe'] })
    await once(child.stderr, 'data')
    child.kill('SIGINT')
    const [code] = (await once(child, 'exit')) as [number]
    expect(code).toBe(130)
    const files = readdirSync(out)
    expect(files.length).toBeLessThan(PAGES - 1)
    for (const file of files) {
      expect(file).toMatch(/\.facts\.json$/)
      expect(() => JSON.parse(readFileSync(join(out, file), 'utf8')) as unknown).not.toThrow()
    }
  })

  it('refuse what is no number of threads', async () => {
    for (const jobs of ['0', '-1', 'many'])
      expect(await vankien(['extract', folder, '--jobs', jobs])).toMatchObject({ code: 2 })
  })

  it('are as many as pay', () => {
    expect(jobsFor(1)).toBe(1)
    expect(jobsFor(150)).toBe(1)
    expect(jobsFor(100_000)).toBeGreaterThanOrEqual(jobsFor(400))
  })
})
