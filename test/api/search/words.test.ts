import { describe, expect, it } from 'vitest'
import { highlight } from '../../../src/api/search/highlight.js'
import { luceneQuery } from '../../../src/api/search/lucene.js'
import { readWords } from '../../../src/api/search/words.js'

const lucene = (text: string): string => luceneQuery(readWords(text)!.units)

describe('a query becomes words', () => {
  it.each([
    ['Lò gốm', '+(lo) +(gom gom*)'],
    ['Lò gốm ', '+(lo) +(gom)'],
    ['lò g', '+(lo) +(g g*)'],
    ['g', '+(g)'],
    ['"lò gốm" Bát', '+("lo gom") +(bat bat*)'],
    ['lò "gốm', '+(lo) +(gom gom*)'],
    ['UBND xã', '+(ubnd "uy ban nhan dan") +(xa xa*)'],
    ['ủy ban nhân dân xã ', '+((+uy +ban +nhan +dan) ubnd) +(xa)'],
    ['KL 8', '+(kl "ket luan") +(8 08)'],
    ['KL08', '+(kl "ket luan") +(08 8)'],
    ['8-KL/T.Ư', '+(8 08) +(kl "ket luan") +(tw "trung uong" tw*)'],
    ['kl ', '+(kl)'],
    ['A05', '+(a05)'],
    ['a AND (b OR c)~2 z:* [1 TO 2]^3', '+(a) +(and) +(b) +(or) +(c) +(2 02) +(z) +(1 01) +(to) +(2 02) +(3 03)'],
  ])('%s', (text, query) => expect(lucene(text)).toBe(query))

  it.each(['', '   ', '!?', '""', '"', '+-&|!(){}[]^~*?:\\/'])('none in %s', (text) =>
    expect(readWords(text)).toBeNull(),
  )

  it('and a number with the types that it can be of', () => {
    expect(readWords('chỉ thị 007')).toMatchObject({ serial: '7', types: ['CHI_THI'] })
    expect(readWords('7-QĐ/TW')?.types).toEqual(['QUYET_DINH'])
    expect([...readWords('thông báo kết luận 7')!.types].sort()).toEqual([
      'KET_LUAN',
      'THONG_BAO',
      'THONG_BAO_KET_LUAN',
    ])
    expect(readWords('138')).toMatchObject({ serial: '138', types: [] })
    expect(readWords('lò gốm')).toMatchObject({ serial: null })
  })

  it('in forms with short names written out, and long ones shortened', () => {
    expect(readWords('UBND xã')?.forms).toEqual(['ubnd xa', 'uy ban nhan dan xa'])
    expect(readWords('ủy ban nhân dân xã')?.forms).toEqual(['uy ban nhan dan xa', 'ubnd xa'])
  })
})

describe('highlights', () => {
  const mark = (text: string, query: string): string => highlight(text, readWords(query)!.units).html

  it.each([
    ['Lò gốm Bát Tràng', 'gom', 'Lò <mark>gốm</mark> Bát Tràng'],
    ['Lò gốm Bát Tràng', 'tra', 'Lò gốm Bát <mark>Tràng</mark>'],
    ['Ủy ban nhân dân xã', 'UBND', '<mark>Ủy ban nhân dân</mark> xã'],
    ['Nhân dân và ủy ban', 'UBND', 'Nhân dân và ủy ban'],
    ['UBND xã', 'uy ban nhan dan', '<mark>UBND</mark> xã'],
    ['<b>gốm</b> & "lò"', 'gom', '&lt;b&gt;<mark>gốm</mark>&lt;/b&gt; &amp; &quot;lò&quot;'],
    ["'<img onerror=x>'", 'img', '&#39;&lt;<mark>img</mark> onerror=x&gt;&#39;'],
  ])('%s for %s', (text, query, html) => expect(mark(text, query)).toBe(html))
})
