import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPages, isSkipped, readPage, readPages } from '../../src/page/index.js'
import { ARTICLE_TEXT, newspaper } from '../fixtures/article.js'

let folder: string
const at = (name: string): string => join(folder, name)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vankien-find-'))
  const files: Record<string, string | Uint8Array> = {
    'b.txt': ARTICLE_TEXT,
    'a/x.html': newspaper(),
    'a/x.txt': ARTICLE_TEXT,
    'a/2020/x.txt': ARTICLE_TEXT,
    'a/saved.html': newspaper(),
    'a/saved_files/frame.html': newspaper(),
    'a/index': newspaper(),
    'a/notes': 'no page',
    'bad.txt': Uint8Array.of(0x41, 0xff),
    'old.doc': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
    'photo.jpg': Uint8Array.of(0xff, 0xd8),
    '.hidden.txt': ARTICLE_TEXT,
  }
  for (const [name, words] of Object.entries(files)) {
    mkdirSync(dirname(at(name)), { recursive: true })
    writeFileSync(at(name), words)
  }
  symlinkSync(folder, at('a/round'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a folder', () => {
  it('gives what can be read in it, by name, each with a name of its own', async () => {
    const { pages, skipped } = await findPages([folder])
    expect(pages.map(({ where, name }) => [relative(folder, where), name])).toEqual([
      ['a/2020/x.txt', 'a_2020_x'],
      ['a/index', 'index'],
      ['a/saved.html', 'saved'],
      ['a/x.html', 'x.html'],
      ['a/x.txt', 'a_x'],
      ['b.txt', 'b'],
      ['bad.txt', 'bad'],
      ['old.doc', 'old'],
    ])
    expect(skipped.map(({ where, passedOver }) => [relative(folder, where), passedOver])).toEqual([
      ['a/notes', true],
      ['photo.jpg', true],
    ])
  })

  it('is read to its end, whatever is bad in it', async () => {
    const good: string[] = []
    const bad: string[] = []
    let found = 0
    let come = 0
    const onFound = (count: number): void => void (found = count)
    for await (const read of readPages([folder, at('missing.txt')], { onFound })) {
      come++
      if (!isSkipped(read)) good.push(read.name)
      else if (!read.passedOver) bad.push(read.error.line)
    }
    expect(come).toBe(found)
    expect(good).toEqual(['a_2020_x', 'index', 'saved', 'x.html', 'a_x', 'b'])
    expect(bad.map((line) => line.replace(`${folder}/`, ''))).toEqual([
      expect.stringMatching(/^missing\.txt: no such file/),
      expect.stringMatching(/^bad\.txt: not a UTF-8 text: byte 1 \(0xff\)/),
      expect.stringMatching(/^old\.doc: an old Word file/),
    ])
  })
})

describe('names', () => {
  const names = async (...inputs: string[]): Promise<string[]> =>
    (await findPages(inputs)).pages.map(({ name }) => name)
  it('one input is read once', async () => expect(await names(at('b.txt'), at('a/../b.txt'), folder)).toHaveLength(8))
  it('addresses are named by their last step, and by the rest where that is not enough', async () => {
    expect(await names('https://a.example/tin/bai-1.html', 'https://b.example/')).toEqual(['bai-1', 'b.example'])
    expect(await names('https://a.example/x?id=1', 'https://a.example/x?id=2')).toEqual(['xid-1', 'xid-2'])
    expect(await names('https://a.example/x.html', 'https://b.example/x.html')).toEqual(['a.example_x', 'b.example_x'])
  })
})

describe('stdin', () => {
  const stdin = (): Readable => Readable.from([Buffer.from(ARTICLE_TEXT)])
  it('is a page, under the name that is given', async () => {
    expect(await readPage('-', { stdin: stdin() })).toMatchObject({ name: 'stdin', where: 'stdin', text: ARTICLE_TEXT })
    expect(await readPage('-', { stdin: stdin(), name: 'mau' })).toMatchObject({ name: 'mau' })
  })
})
