import { expect } from 'vitest'
import { readBytes } from '../../src/page/formats.js'
import { ARTICLE, ARTICLE_TEXT } from '../fixtures/article.js'
import { browserTest, withPage } from './chromium.js'

/** A page printed as people print pages: justified, with the browser's header and footer, on several sheets. */
browserTest('a page that a browser prints to PDF is its text again', () =>
  withPage(async (page) => {
    const paragraphs = Array.from({ length: 8 }, () => ARTICLE.paragraphs).flat()
    await page.setContent(
      `<!doctype html><html lang="vi"><title>In ấn</title><style>h1 { font-size: 22px } p { text-align: justify; text-indent: 1cm; line-height: 1.5 }</style>
      <h1>${ARTICLE.headline}</h1><div>${ARTICLE.dateline}</div>${paragraphs.map((words) => `<p>${words}</p>`).join('')}<div>${ARTICLE.author}</div></html>`,
    )
    const bytes = await page.pdf({ format: 'A4', displayHeaderFooter: true, margin: { top: '2cm', bottom: '2cm' } })
    const { text } = await readBytes({ bytes, where: 'printed.pdf', ending: '.pdf' }, 'printed')
    const [title, date, ...rest] = ARTICLE_TEXT.trimEnd().split('\n')
    expect(text.trimEnd().split('\n')).toEqual([title, date, ...paragraphs, rest.at(-1)])
  }),
)
