import fc from 'fast-check'
import { expect, it } from 'vitest'
import { VankienError } from '../../src/errors.js'
import { ARTICLE_LINES, ARTICLE_TEXT, newspaper } from '../fixtures/article.js'
import { docx } from '../fixtures/docx.js'
import { pdf, setPages } from '../fixtures/pdf.js'
import { pageOf } from './reading.js'

const files: Readonly<Record<string, Uint8Array>> = {
  'a.txt': Buffer.from(ARTICLE_TEXT),
  'a.html': Buffer.from(newspaper()),
  'a.docx': docx(ARTICLE_LINES),
  'a.pdf': pdf(setPages(ARTICLE_LINES, { columns: 70, linesOnPage: 9, headline: 1 })),
}

/** A page or a VankienError that names the file; nothing else. */
async function isTold(bytes: Uint8Array, file: string): Promise<void> {
  const outcome = await pageOf(bytes, file).then(
    ({ text }) => text,
    (error: unknown) => error,
  )
  if (typeof outcome === 'string') {
    expect(outcome.trim()).not.toBe('')
    return
  }
  expect(outcome).toBeInstanceOf(VankienError)
  expect((outcome as VankienError).line.startsWith(`${file}: `)).toBe(true)
}

it.each(['.txt', '.html', '.pdf', '.docx', '.mhtml', ''])(
  'bytes of any kind named a%s',
  { timeout: 60_000 },
  async (ending) => {
    const magic = fc.constantFrom('', '%PDF-1.4\n', 'PK\u0003\u0004', '<html>', '\ufeff', 'MIME-Version: 1.0\r\n')
    await fc.assert(
      fc.asyncProperty(magic, fc.uint8Array({ maxLength: 2000 }), (head, bytes) =>
        isTold(Buffer.concat([Buffer.from(head, 'latin1'), bytes]), `a${ending}`),
      ),
      { numRuns: 60 },
    )
  },
)

it.each(Object.keys(files))('%s cut or with wrong bytes', { timeout: 60_000 }, async (file) => {
  const whole = files[file]!
  const place = fc.nat({ max: whole.length - 1 })
  await fc.assert(
    fc.asyncProperty(place, fc.array(fc.tuple(place, fc.nat({ max: 255 })), { maxLength: 8 }), (end, changes) => {
      const bytes = Uint8Array.from(changes.length > 0 ? whole : whole.subarray(0, end))
      for (const [at, byte] of changes) bytes[at] = byte
      return isTold(bytes, file)
    }),
    { numRuns: 60 },
  )
})
