import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { vankien } from './run.js'

const PAGE = 'Sáng 12/5/2021, Tỉnh ủy Lào Cai tổ chức hội nghị quán triệt Kết luận số 77-KL/TW của Ban Bí thư.'
let folder: string
const at = (name: string): string => join(folder, name)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vankien-explain-'))
  writeFileSync(at('one.txt'), PAGE)
  writeFileSync(at('two.txt'), `${PAGE} Chỉ thị số 21-CT/TW cũng được quán triệt.`)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('vankien extract --explain, --report', { timeout: 60_000 }, () => {
  it('prints every page with its mentions, and writes fact files where --out says so', async () => {
    const { code, stdout } = await vankien(['extract', at('one.txt'), at('two.txt'), '--explain', '--out', at('out')])
    expect(code).toBe(0)
    expect(stdout.split('\n').filter((line) => line.startsWith('── '))).toEqual(['── one', '── two'])
    expect(stdout).toMatch(/document\.party-number +→ Document@\d+ “Chỉ thị số 21-CT\/TW”/u)
    expect(readdirSync(at('out')).sort()).toEqual(['one.facts.json', 'two.facts.json'])
  })

  it('gives one line of JSON for each page with --json', async () => {
    const { stdout } = await vankien(['extract', at('one.txt'), at('two.txt'), '--explain', '--json'])
    const lines = stdout.trimEnd().split('\n')
    const pages = lines.map((line) => JSON.parse(line) as { source: { name: string }; mentions: { rule: string }[] })
    expect(pages.map(({ source }) => source.name)).toEqual(['one', 'two'])
    expect(pages[0]!.mentions.map(({ rule }) => rule)).toContain('document.party-number')
    const { code, stderr } = await vankien(['extract', at('one.txt'), '--json'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('--json goes with --explain')])
  })

  it('writes one HTML file with all pages, and nothing on stdout', async () => {
    const { code, stdout } = await vankien(['extract', at('one.txt'), at('two.txt'), '--report', at('review.html')])
    expect([code, stdout]).toEqual([0, ''])
    const html = readFileSync(at('review.html'), 'utf8')
    expect(html).toContain('<title>Văn Kiện · 2 pages</title>')
    expect(html).toContain("default-src 'none'")
    expect(html.match(/<article /gu)).toHaveLength(2)
  })

  it('says where it cannot write, and leaves nothing', async () => {
    const { code, stderr } = await vankien(['extract', at('one.txt'), '--report', at('no/review.html')])
    expect([code, stderr]).toEqual([1, expect.stringContaining('review.html: cannot be written (ENOENT)')])
    expect(existsSync(at('no'))).toBe(false)
  })
})
