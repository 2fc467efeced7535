import { describe, expect, it } from 'vitest'
import { Text } from '../../src/text/index.js'

const damageOf = (words: string) => new Text(words).damage
const span = (words: string, part: string) => {
  const start = words.indexOf(part)
  return { start, end: start + part.length }
}

describe('damage', () => {
  it('finds no name in texts of capitals, of small letters, of words that all begin with a capital', () => {
    const words = 'Ngày 4/3, đồng chí Kiều Văn Tạo, Bí thư Tỉnh ủy Lào Cai thăm các hộ dân vùng lũ.'
    const titled = words.replace(/\p{Ll}+/gu, (word, at: number) =>
      /\p{L}/u.test(words[at - 1] ?? '') ? word : word[0]!.toUpperCase() + word.slice(1),
    )
    expect([words, words.toUpperCase(), words.toLowerCase(), titled].map((text) => damageOf(text).caseless)).toEqual([
      false,
      true,
      true,
      true,
    ])
  })

  it('doubts words that are glued, and those beside them', () => {
    const words = 'Bí thư Tỉnhủy Lào Cai thăm xã, huyện và các hộ ở thôn Bản Mế của huyện Si Ma Cai.'
    const { damage } = new Text(words)
    expect(['Bí thư', 'Lào Cai', 'Bản Mế'].map((part) => damage.isDoubtful(span(words, part)))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('doubts the name in which a text breaks off, and its sentence', () => {
    const words = 'Tỉnh đã họp. Dự có đồng chí Kiều Văn Tạo, Phó Bí thư Tỉnh ủy, Trưởng Ban'
    const text = new Text(words)
    const parts = ['Kiều Văn Tạo', 'Phó Bí thư', 'Trưởng Ban']
    expect(parts.map((part) => text.damage.isDoubtful(span(words, part)))).toEqual([false, false, true])
    expect(text.sentences.map((sentence) => text.damage.isBroken(sentence))).toEqual([false, true])
    expect(damageOf(`${words}.`).isDoubtful(span(words, 'Trưởng Ban'))).toBe(false)
    expect(damageOf(`${words}. Lò Thị Mai/VOV – Trung Tâm`).isDamaged).toBe(false)
    expect(damageOf(`${words}./. Lò Thị Mai/Phòng Thời sự`).isDamaged).toBe(false)
    expect(damageOf(`${words}. Đồng chí Lò Thị`).isPartial).toBe(true)
  })

  it('a paragraph inside that breaks off lacks words, a text that does lacks sentences', () => {
    const prose = 'Sáng nay các đại biểu của tỉnh đã họp và bàn nhiều việc. '.repeat(4).trim()
    const open = prose.slice(0, -1)
    const flags = (...paragraphs: string[]): boolean[] => {
      const { isDamaged, isPartial, lacksLead } = damageOf(paragraphs.join('\n'))
      return [isDamaged, isPartial, lacksLead]
    }
    expect(flags(prose, prose)).toEqual([false, false, false])
    expect(flags(open, prose)).toEqual([true, false, false])
    expect(flags(prose, open)).toEqual([true, true, true])
    expect(flags(prose, prose, open)).toEqual([true, true, false])
  })
})
