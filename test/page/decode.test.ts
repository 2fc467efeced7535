import { describe, expect, it } from 'vitest'
import { decode } from '../../src/page/decode.js'
import { ARTICLE_TEXT } from '../fixtures/article.js'
import { pageOf } from './reading.js'

const text = (bytes: Uint8Array, charset?: string): string => decode({ bytes, where: 'a.txt', charset })
const utf16 = (words: string): Buffer => Buffer.from(words, 'utf16le')

/** Bytes of a single-byte encoding, by what its decoder makes of each byte. */
function encode(words: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const codes = new Map(Array.from({ length: 256 }, (_, i) => [decoder.decode(Uint8Array.of(i)), i]))
  return Uint8Array.from(words, (letter) => codes.get(letter) ?? expect.fail(`${encoding} has no ${letter}`))
}
/** Letters as windows-1258 has them: the tone is a character of its own. */
const tonesApart = (words: string): string =>
  words
    .normalize('NFD')
    .replace(
      /(\p{L})((?:(?![̣̀́̃̉])\p{M})*)([̣̀́̃̉]?)((?:(?![̣̀́̃̉])\p{M})*)/gu,
      (_, a: string, b: string, tone: string, c: string) => `${(a + b + c).normalize('NFC')}${tone}`,
    )

describe('encodings', () => {
  it('UTF-8 and UTF-16, with a byte order mark and without', () => {
    for (const mark of ['', '\ufeff']) {
      expect(text(Buffer.from(mark + ARTICLE_TEXT))).toBe(ARTICLE_TEXT)
      expect(text(utf16(mark + ARTICLE_TEXT))).toBe(ARTICLE_TEXT)
      expect(text(utf16(mark + ARTICLE_TEXT).swap16())).toBe(ARTICLE_TEXT)
    }
  })

  it('windows-1258: told by its words, a header, or the page itself', async () => {
    const bytes = encode(tonesApart(ARTICLE_TEXT), 'windows-1258')
    expect(text(bytes)).toBe(ARTICLE_TEXT)
    expect(text(bytes, 'windows-1258')).toBe(ARTICLE_TEXT)
    const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1258"></head><body><p>${ARTICLE_TEXT.replaceAll('\n', '</p><p>')}</p></body></html>`
    expect((await pageOf(encode(tonesApart(html), 'windows-1258'), 'a.html')).text).toBe(ARTICLE_TEXT)
  })

  it('entities in a page of Latin-1', async () => {
    const escaped = ARTICLE_TEXT.replace(/[^\u0000-\u00ff]/gu, (letter) => `&#${letter.codePointAt(0)};`)
    const html = `<html><head><meta charset="iso-8859-1"></head><body><p>${escaped.replaceAll('\n', '</p><p>')}</p></body></html>`
    expect((await pageOf(encode(html, 'latin1'), 'a.html')).text).toBe(ARTICLE_TEXT)
  })

  it('names the first wrong byte', () => {
    const bytes = Buffer.from(`${'Lào Cai '.repeat(200)}`)
    const at = bytes.length
    expect(() => text(Buffer.concat([bytes, Uint8Array.of(0xff), bytes]))).toThrow(
      `a.txt: not a UTF-8 text: byte ${at} (0xff)`,
    )
    expect(() => text(Buffer.concat([bytes, Uint8Array.of(0xc3)]))).toThrow(`byte ${at} (0xc3)`)
  })
})

describe('encodings from before Unicode are named, with the way to convert', () => {
  const OLD = {
    'TCVN3 (ABC)': '§oµn kiÓm tra cña Ban BÝ th­ lµm viÖc víi TØnh ñy; c¸c ®ång chÝ ®­îc giao thùc hiÖn quyÕt ®Þnh',
    'VNI (VNI-Windows)':
      'Ñoaøn kieåm tra cuûa Ban Bí thö laøm vieäc vôùi Tænh uûy; caùc ñoàng chí ñöôïc giao thöïc hieän quyeát ñònh',
  }
  it.each(Object.entries(OLD))('%s', async (name, words) => {
    const line = {
      message: `a.txt: the text is in ${name}, not in Unicode`,
      remedy: expect.stringMatching(/UniKey/) as string,
    }
    await expect(pageOf(encode(words, 'windows-1252'), 'a.txt')).rejects.toMatchObject(line)
    // The same, saved as UTF-8 by a program that took it for windows-1252.
    await expect(pageOf(words, 'a.txt')).rejects.toMatchObject(line)
    await expect(pageOf(`<html><body><p>${words}</p></body></html>`, 'a.txt')).rejects.toMatchObject(line)
  })
  it('VIQR', async () => {
    const words =
      "DDoa`n kie^?m tra cu?a Ban Bi' thu* la`m vie^.c vo*'i Ti?nh u?y; ca'c ddo^`ng chi' ddu*o*.c giao thu*.c hie^.n"
    await expect(pageOf(words, 'a.txt')).rejects.toThrow(/in VIQR, not in Unicode/)
  })
  it('UTF-8 that was read as windows-1252', async () => {
    const words = new TextDecoder('windows-1252').decode(Buffer.from(ARTICLE_TEXT))
    await expect(pageOf(words, 'a.txt')).rejects.toThrow(/UTF-8 that was read as windows-1252/)
  })
  it('other languages are none of them', async () => {
    const french = 'Le congrès a été très bien préparé par les élèves, naïve façon de fêter Noël à côté du théâtre.'
    await expect(pageOf(french, 'a.txt')).rejects.toThrow(/does not look Vietnamese/)
  })
})
