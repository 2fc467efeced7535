import { describe, expect, it } from 'vitest'
import { readMoment } from '../../src/page/moment.js'
import { extract } from '../../src/pipeline.js'
import { ARTICLE, newspaper } from '../fixtures/article.js'
import { pageOf } from './reading.js'

const lines = async (html: string): Promise<string[]> => (await pageOf(html, 'a.html')).text.trimEnd().split('\n')
const body = (html: string, head = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${html}</body></html>`
const prose = ARTICLE.paragraphs.map((words) => `<p>${words}</p>`).join('')

describe("a newspaper's page", () => {
  it('is its article: headline, date, text, caption, author', async () => {
    expect(await lines(newspaper())).toEqual([
      ARTICLE.headline,
      ARTICLE.dateline,
      ARTICLE.paragraphs[0],
      'Quang cảnh buổi làm việc. Ảnh: Thử Nghiệm',
      ...ARTICLE.paragraphs.slice(1),
      ARTICLE.author,
    ])
  })

  it('keeps lists, tables and line breaks as lines', async () => {
    const kept = `<ul><li>Một là, mở 15 lớp tập huấn cho cán bộ cơ sở;</li><li>Hai là, nhân rộng các tổ tự quản.</li></ul>
      <table><tr><th>Huyện</th><th>Số tổ</th></tr><tr><td>Bát Xát</td><td>45</td></tr></table><p>Dòng một<br>Dòng hai &amp; &quot;ba&quot;</p>`
    expect((await lines(newspaper({ body: kept }))).slice(-7)).toEqual([
      'Một là, mở 15 lớp tập huấn cho cán bộ cơ sở;',
      'Hai là, nhân rộng các tổ tự quản.',
      'Huyện | Số tổ',
      'Bát Xát | 45',
      'Dòng một',
      'Dòng hai & "ba"',
      ARTICLE.author,
    ])
  })

  it('loses boxes that are headed as related news, with words of their own beside the links', async () => {
    const box = `<div><h4>Tin cùng chuyên mục</h4><p><a href="/1">Cà Mau khen 87 tập thể</a> Sở Mẫu vừa khen thưởng</p></div>
      <h3>Bài viết liên quan</h3><div><span><a href="/2">Bạc Liêu tổng kết 10 năm</a> 12/5</span> <span><a href="/3">Huế khen 20 hộ</a> 11/5</span></div>`
    expect(await lines(newspaper({ body: box }))).toEqual(await lines(newspaper()))
  })

  it('says who published it, when and where', async () => {
    const { source } = extract(await pageOf(newspaper(), 'a.html'))
    expect(source).toMatchObject({
      title: ARTICLE.headline,
      publishedOn: '2021-05-12',
      publishedOnBasis: 'STATED',
      publishedAt: '09:15',
      publisher: 'Báo Mẫu',
      authors: [{ name: ARTICLE.author, kind: 'Person' }],
      url: 'https://www.baomau.example/chinh-tri/kiem-tra-123.html?utm=1',
      fromMetadata: ['publisher'],
    })
  })

  it('has the day of its metadata where the text has none', async () => {
    const { source, entities } = extract(await pageOf(newspaper().replaceAll(ARTICLE.dateline, ''), 'a.html'))
    expect(source).toMatchObject({
      publishedOn: '2021-05-12',
      dateReason: "by the page's metadata",
      fromMetadata: ['publishedOn', 'publisher'],
    })
    expect(entities.filter((e) => e.kind === 'Event').map((e) => e.startsOn)).toContain('2021-05-11')
  })

  it('is of its own site: a canonical address elsewhere is not believed', async () => {
    const at = (url: string) => pageOf(newspaper(), 'a.html', url).then((page) => page.url)
    expect(await at('http://m.baomau.example/x')).toBe('https://www.baomau.example/chinh-tri/kiem-tra-123.html?utm=1')
    expect(await at('https://other.example/x')).toBe('https://other.example/x')
  })
})

describe("a portal's page", () => {
  it('in a frame of tables, with menus, counters and attachments', async () => {
    const html = body(
      `<form id="aspnetForm"><input type="hidden" value="x"><table><tr><td><ul class="menu"><li><a href="/1">Giới thiệu</a></li><li><a href="/2">Tin tức</a></li><li><a href="/3">Văn bản</a></li></ul></td>
      <td><div class="PortletTitle">${ARTICLE.headline}</div><span class="PublishDate">${ARTICLE.dateline}</span>${prose}
      <table border="1"><tr><td>STT</td><td>Địa phương</td><td>Số tổ</td></tr><tr><td>1</td><td>Bát Xát</td><td>45</td></tr></table>
      <p><a href="/f/kl-77.pdf">KL 77.2021.pdf</a></p></td>
      <td><div>Thống kê truy cập</div><p>Đang online: 61</p><p>Lượt truy cập: 2.560.900</p><div><b>Liên kết website</b><select><option>Sở Mẫu</option></select></div></td></tr></table></form>`,
      `<title>${ARTICLE.headline} - Cổng thông tin điện tử tỉnh Mẫu</title>`,
    )
    expect(await lines(html)).toEqual([
      ARTICLE.headline,
      ARTICLE.dateline,
      ...ARTICLE.paragraphs,
      'STT | Địa phương | Số tổ',
      '1 | Bát Xát | 45',
      'KL 77.2021.pdf',
    ])
  })

  it('of little text falls back to what the page marks as its main part, else to its whole', async () => {
    const short = `<p>Ngày 11/5, Tỉnh ủy Lào Cai ban hành Kế hoạch số 12-KH/TU.</p>`
    expect(await lines(body(`<nav><a href="/">Trang chủ</a></nav><main>${short}</main><div>Chân trang</div>`))).toEqual(
      ['Ngày 11/5, Tỉnh ủy Lào Cai ban hành Kế hoạch số 12-KH/TU.'],
    )
    expect(await lines(short)).toEqual(['Ngày 11/5, Tỉnh ủy Lào Cai ban hành Kế hoạch số 12-KH/TU.'])
  })

  it('has no hidden words, and those of microdata', async () => {
    const html = body(
      `<h1 itemprop="headline">${ARTICLE.headline}</h1><meta itemprop="datePublished" content="2021-05-12"><p itemprop="author">Trần Thử</p>
       <div itemprop="articleBody">${prose}<p style="display: none">Chỉ thị số 98-CT/TW</p><p hidden>Chỉ thị số 97-CT/TW</p></div><p>Ngoài bài</p>`,
    )
    expect(await lines(html)).toEqual([ARTICLE.headline, 'Trần Thử', ...ARTICLE.paragraphs])
    expect((await pageOf(html, 'a.html')).metadata).toMatchObject({ publishedOn: '2021-05-12', authors: ['Trần Thử'] })
  })
})

describe('hostile pages', () => {
  it('that nest without end, or are all links, take no more than a moment', { timeout: 20_000 }, async () => {
    const deep = newspaper({ body: '<div>'.repeat(20_000) })
    expect(await lines(deep)).toContain(ARTICLE.paragraphs[0])
    const flat = newspaper({ body: '<div class="x"><a href="#">đã xem</a> </div>'.repeat(5000) })
    expect((await pageOf(flat, 'a.html')).text).toContain('đã xem')
  })
})

describe('saved as one file', () => {
  it('MHTML holds the page and its address', async () => {
    const quoted = [...Buffer.from(newspaper().replace(/<link[^>]*>/, ''))]
      .map((byte) =>
        byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
      )
      .join('')
      .replace(/(?<line>(?:=[0-9A-F]{2}|[^=\n]){60})/g, '$<line>=\r\n')
    const mhtml = `From: <Saved by a browser>\r\nSnapshot-Content-Location: https://baomau.example/x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"; boundary="--B--"\r\n\r\n----B--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://baomau.example/x\r\n\r\n${quoted}\r\n----B--\r\nContent-Type: image/png\r\n\r\nxyz\r\n----B----\r\n`
    const page = await pageOf(mhtml, 'a.mhtml')
    expect(page.text).toBe((await pageOf(newspaper(), 'a.html')).text)
    expect(page.url).toBe('https://baomau.example/x')
  })
})

describe('moments of metadata', () => {
  it.each([
    ['2021-05-12T09:15:00+07:00', '2021-05-12', '09:15'],
    ['2021-05-12T18:30:00Z', '2021-05-13', '01:30'],
    ['2021-05-12T17:00:00.000Z', '2021-05-13', null],
    ['2021-05-12 09:15:00', '2021-05-12', '09:15'],
    ['2021-05', '2021-05', null],
    ['12/05/2021 09:15', '2021-05-12', '09:15'],
    ['5/12/2021 3:07:00 PM', '2021-05-12', '15:07'],
    ['05/25/2021', '2021-05-25', null],
    ['Thứ Tư, 12/05/2021, 09:15', '2021-05-12', '09:15'],
    ['2021-02-30', null, null],
    ['31/02/2021', null, null],
    ['gần đây', null, null],
  ])('%s', (words, day, time) => expect(readMoment(words)).toEqual(day === null ? null : { day, time }))
})
