import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkout } from '../../src/config.js'
import { FactFile } from '../../src/model/index.js'
import { readPage } from '../../src/page/index.js'
import { sha256, sliceCodePoints } from '../../src/text/index.js'
import { newspaper } from '../fixtures/article.js'
import { vankien } from './run.js'

const PAGE = 'Sáng 12/5/2021, Tỉnh ủy Lào Cai tổ chức hội nghị quán triệt Kết luận số 77-KL/TW của Ban Bí thư.'
let folder: string
const at = (name: string): string => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vankien-extract-'))
  writeFileSync(at('one.txt'), PAGE)
  writeFileSync(at('two.txt'), `${PAGE} Chỉ thị số 21-CT/TW cũng được quán triệt.`)
  writeFileSync(at('english.txt'), 'This page is in English, and there is nothing in it to read.')
  writeFileSync(at('binary.txt'), Buffer.from([0xff, 0x00, 0x00, 0x01]))
  writeFileSync(at('empty.txt'), ' \n')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('vankien extract', { timeout: 60_000 }, () => {
  it('writes one fact file for each page and leaves nothing else', async () => {
    const out = at('out/facts')
    const { code, stdout } = await vankien(['extract', at('one.txt'), at('two.txt'), '--out', out])
    expect([code, stdout]).toEqual([0, ''])
    expect(readdirSync(out).sort()).toEqual(['one.facts.json', 'two.facts.json'])
    const facts = FactFile.parse(JSON.parse(readFileSync(join(out, 'two.facts.json'), 'utf8')))
    expect(facts.source.name).toBe('two')
    expect(facts.entities.flatMap((e) => (e.kind === 'Document' ? [e.number] : []))).toEqual(['77-KL/TW', '21-CT/TW'])
  })

  it('prints one line of JSON for each page without --out', async () => {
    const { code, stdout } = await vankien(['extract', at('one.txt'), at('two.txt')])
    expect(code).toBe(0)
    const names = stdout
      .trimEnd()
      .split('\n')
      .map((line) => FactFile.parse(JSON.parse(line)).source.name)
    expect(names).toEqual(['one', 'two'])
  })

  it('names bad pages with their reasons, and does the others', async () => {
    const out = at('some')
    const bad = ['english.txt', 'binary.txt', 'empty.txt', 'missing.txt'].map(at)
    const { code, stderr } = await vankien(['extract', ...bad, at('one.txt'), '--out', out])
    expect(code).toBe(1)
    expect(readdirSync(out)).toEqual(['one.facts.json'])
    const told = stderr.split('\n').filter((line) => line.startsWith('vankien: '))
    expect(told.map((line) => line.slice('vankien: '.length).split('. ')[0])).toEqual([
      `${bad[3]}: no such file`,
      `${bad[0]}: the text does not look Vietnamese (with its diacritics)`,
      `${bad[1]}: not a UTF-8 text: byte 0 (0xff)`,
      `${bad[2]}: the page is empty`,
    ])
  })

  it('gives two pages of one name a name each, and reads a folder', async () => {
    writeFileSync(at('one.text'), PAGE)
    const both = await vankien(['extract', at('one.txt'), at('one.text'), '--out', at('clash')])
    expect(both.code).toBe(0)
    expect(readdirSync(at('clash')).sort()).toEqual(['one.text.facts.json', 'one.txt.facts.json'])
    const { code, stdout, stderr } = await vankien(['extract', at('out')])
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toContain('Passed over, as no pages: 2 .json')
  })

  it('reads stdin', async () => {
    const command = `cat '${at('one.txt')}' | node bin/vankien.mjs extract - --name mau`
    const stdout = execFileSync('sh', ['-c', command], { cwd: checkout, encoding: 'utf8' })
    expect(FactFile.parse(JSON.parse(stdout)).source.name).toBe('mau')
    expect((await vankien(['extract', at('one.txt'), '--name', 'mau'])).code).toBe(2)
  })
})

describe('vankien text', { timeout: 60_000 }, () => {
  it('prints the text that the offsets of the facts count, byte for byte', async () => {
    writeFileSync(at('page.html'), `\ufeff${newspaper()}`)
    const { code, stdout } = await vankien(['text', at('page.html')])
    expect([code, stdout]).toEqual([0, (await readPage(at('page.html'))).text])
    const facts = FactFile.parse(JSON.parse((await vankien(['extract', at('page.html')])).stdout))
    expect(facts.source.id).toBe(`sha256:${sha256(stdout)}`)
    const mentions = facts.entities.flatMap((entity) => entity.mentions)
    expect(mentions.length).toBeGreaterThan(10)
    for (const { start, end, text } of mentions) expect(sliceCodePoints(stdout, start, end)).toBe(text)
  })
  it('reads one page, no folder', async () => {
    const { code, stderr } = await vankien(['text', at('out')])
    expect([code, stderr]).toEqual([1, expect.stringContaining(': is a folder')])
  })
})
