import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.js'
import { suspicionsOf } from '../../src/review/index.js'
import { NOTICE } from './read.js'

const doubtsOf = (text: string): (string | null)[][] =>
  suspicionsOf(extract({ name: 'page', text, url: null })).map(({ says, reason }) => [says, reason])

describe('suspicionsOf', () => {
  it('finds a person without a post', () => {
    expect(doubtsOf(NOTICE)).toContainEqual(['Kiều Thị Tám', 'a person without a post'])
    expect(doubtsOf(NOTICE).filter(([says]) => says === 'Đặng Văn Sở')).toEqual([])
  })
  it('finds a document issued after the page, and an event long before it', () => {
    const late = NOTICE.replace('77-KL/TW', '77-KL/TW ngày 02/5/2023 của Ban Bí thư')
    expect(doubtsOf(late)).toContainEqual(['Kết luận số 77-KL/TW', 'issued after the page was published'])
    const doubts = doubtsOf(NOTICE.replace('Sáng 14/3,', 'Sáng 14/3/2011,')).map(([, reason]) => reason)
    expect(doubts).toContain('more than 5 years before the page')
    expect(doubtsOf(NOTICE).map(([, reason]) => reason)).not.toContain('more than 5 years before the page')
  })
  it('finds a figure without indicator', () => {
    const doubts = doubtsOf(`${NOTICE}Toàn tỉnh đã trồng 312 chậu hoa giấy.\n`)
    expect(doubts.filter(([, reason]) => reason === 'a figure without indicator')).toHaveLength(1)
  })
  it('finds a page without a day, and one of which nothing was read', () => {
    expect(doubtsOf('Trời hôm nay nắng đẹp và có gió nhẹ thổi qua cánh đồng lúa chín. '.repeat(12))).toEqual([
      ['The page', 'its day: no header line has a date'],
      ['The page', 'nothing was read from a text of this length'],
    ])
  })
})
