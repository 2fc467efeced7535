import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.js'
import { ARTICLE, ARTICLE_LINES, ARTICLE_TEXT, newspaper } from '../fixtures/article.js'
import { docx } from '../fixtures/docx.js'
import { pdf, setPages } from '../fixtures/pdf.js'
import { pageOf } from './reading.js'

const asPdf = (): Uint8Array =>
  pdf(setPages(ARTICLE_LINES, { columns: 70, linesOnPage: 9, header: 'Báo Mẫu, trang', headline: 1 }))

/** What a fact file says, without the page's form and offsets. */
async function valuesOf(given: Uint8Array | string, file: string): Promise<unknown> {
  const { source, entities, facts } = extract(await pageOf(given, file))
  const plain = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (field, inner: unknown) => {
        if (['start', 'end', 'hash', 'id', 'mentions', 'passage', 'role', 'rule'].includes(field)) return undefined
        return typeof inner === 'string' && /^[A-Za-z]+@\d+(?:~\d+)?$/u.test(inner) ? inner.split('@')[0] : inner
      }),
    )
  return {
    source: { title: source.title, publishedOn: source.publishedOn, publishedAt: source.publishedAt },
    entities: plain(entities),
    facts: plain(facts),
  }
}

describe('one article in every format', () => {
  it('is the same text', async () => {
    expect((await pageOf(ARTICLE_TEXT, 'a.txt')).text).toBe(ARTICLE_TEXT)
    expect((await pageOf(docx(ARTICLE_LINES), 'a.docx')).text).toBe(ARTICLE_TEXT)
    expect((await pageOf(asPdf(), 'a.pdf')).text).toBe(ARTICLE_TEXT)
    const caption = 'Quang cảnh buổi làm việc. Ảnh: Thử Nghiệm\n'
    expect((await pageOf(newspaper(), 'a.html')).text.replace(caption, '')).toBe(ARTICLE_TEXT)
  })

  it('gives the same facts', async () => {
    const expected = await valuesOf(ARTICLE_TEXT, 'a.txt')
    expect(JSON.stringify(expected)).toContain('77-KL/TW')
    expect(await valuesOf(docx(ARTICLE_LINES), 'a.docx')).toEqual(expected)
    expect(await valuesOf(asPdf(), 'a.pdf')).toEqual(expected)
    expect(await valuesOf(newspaper(), 'a.html')).toEqual(expected)
  })

  it('is told by its bytes, whatever its ending', async () => {
    for (const given of [asPdf(), docx(ARTICLE_LINES), newspaper()])
      expect((await pageOf(given, 'a.txt')).text.slice(0, 69)).toBe(ARTICLE_TEXT.slice(0, 69))
  })
})

describe('lines of a PDF', () => {
  const size = 12
  const set = async (...lines: [words: string, x: number][]): Promise<string[]> => {
    const page = lines.map(([words, x], i) => ({ words, x, y: 780 - i * 18, size }))
    const filler = setPages([ARTICLE.paragraphs[0]], { columns: 70, linesOnPage: 40, headline: 0 })[0]!
    const below = filler.slice(0, -1).map((line) => ({ ...line, y: line.y - 300 }))
    const { text } = await pageOf(pdf([[...page, ...below]]), 'a.pdf')
    return text.trimEnd().split('\n').slice(0, -1)
  }
  it('that stand in the middle, one under the other, stay apart', async () =>
    expect(await set(['ĐẢNG CỘNG SẢN VIỆT NAM', 180], ['Lào Cai, ngày 12 tháng 5 năm 2021', 147])).toEqual([
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Lào Cai, ngày 12 tháng 5 năm 2021',
    ]))
  it('hold a hyphen in a number, none in a syllable that was broken', async () => {
    const long = (end: string): string =>
      `${'Thực hiện các chủ trương của Đảng về công tác mẫu tại tỉnh Mẫu theo'.slice(0, 69 - end.length)} ${end}`
    expect(await set([long('77-'), 50], ['KL/TW của Ban Bí thư.', 50])).toEqual([
      expect.stringMatching(/ 77-KL\/TW của/),
    ])
    expect(await set([long('hi-'), 50], ['ện nghiêm kết luận.', 50])).toEqual([expect.stringMatching(/ hiện nghiêm/)])
  })
  it('are rows of a table where words stand apart, and no part of a paragraph', async () => {
    const cells = [
      ['Huyện', 50, 780],
      ['Số tổ', 250, 780],
      ['Bát Xát', 50, 762],
      ['45', 250, 762],
    ] as const
    const page = cells.map(([words, x, y]) => ({ words, x, y, size }))
    const { text } = await pageOf(pdf([[...page, { words: ARTICLE.headline, x: 50, y: 700, size }]]), 'a.pdf')
    expect(text).toBe(`Huyện | Số tổ\nBát Xát | 45\n${ARTICLE.headline}\n`)
  })
})

describe('what is not read is refused with the way to convert it', () => {
  const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
  it.each([
    ['old.doc', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), /an old Word file \(\.doc\).*soffice/],
    ['a.rtf', '{\\rtf1\\ansi Ban B\\u237 thu}', /an RTF file.*soffice/],
    ['a.odt', 'PK\u0003\u0004..mimetypeapplication/vnd.oasis.opendocument.text', /OpenDocument.*soffice/],
    ['a.zip', 'PK\u0003\u0004', /an archive.*[Uu]npack/],
    ['a.jpg', bytes(0xff, 0xd8, 0xff, 0xe0), /a picture.*OCR/],
    ['a.docx', 'PK\u0003\u0004 broken', /cannot be read as DOCX/],
    ['a.pdf', '%PDF-1.7 broken', /cannot be read as PDF/],
    ['empty.html', '<!doctype html><html><body></body></html>', /the page is empty/],
  ])('%s', async (file, given, line) => {
    const error = await pageOf(given, file).then(
      () => null,
      (wrong: unknown) => wrong,
    )
    expect(error).toMatchObject({ name: 'VankienError' })
    expect((error as { line: string }).line).toMatch(line)
    expect((error as { line: string }).line).toMatch(new RegExp(`^${file}: `))
  })

  it('a scan says that it has no text layer', async () => {
    await expect(pageOf(pdf([[], []]), 'scan.pdf')).rejects.toMatchObject({
      message: 'scan.pdf: no text layer',
      remedy: expect.stringContaining('OCR') as string,
    })
  })

  it('a document that unpacks without bound', async () => {
    const bomb = docx(['a'.repeat(1000)])
    // The sizes that the file's own list of parts says.
    const list = Buffer.from(bomb)
    for (let at = list.indexOf('PK\u0001\u0002'); at >= 0; at = list.indexOf('PK\u0001\u0002', at + 4))
      list.writeUInt32LE(300_000_000, at + 24)
    await expect(pageOf(list, 'bomb.docx')).rejects.toMatchObject({
      message: expect.stringMatching(/more than 200 MB/) as string,
    })
  })
})

describe('properties of files', () => {
  it('give a title that the text has, and an author with a name', async () => {
    const page = await pageOf(docx(ARTICLE_LINES, { title: ARTICLE.headline, author: 'Vũ Thử Máy' }), 'a.docx')
    expect(page.metadata).toMatchObject({ title: ARTICLE.headline, authors: ['Vũ Thử Máy'], publishedOn: null })
  })
  it('nothing of what programs and templates write there, and no day of printing', async () => {
    const info = { Title: 'Microsoft Word - bao cao thang 5.doc', Author: 'Admin' }
    const pages = setPages(ARTICLE_LINES.slice(2), { columns: 80, linesOnPage: 40, headline: 0 })
    const page = await pageOf(pdf(pages, info), 'a.pdf')
    expect(page.metadata).toEqual({ title: null, publishedOn: null, publishedAt: null, publisher: null, authors: [] })
    expect(extract(page).source.publishedOn).toBeNull()
  })
  it('rows of a table are lines', async () => {
    const page = await pageOf(
      docx([...ARTICLE.paragraphs], {
        rows: [
          ['Huyện', 'Số tổ'],
          ['Bát Xát', '45'],
        ],
      }),
      'a.docx',
    )
    expect(page.text).toMatch(/\nHuyện \| Số tổ\nBát Xát \| 45\n$/)
  })
})
