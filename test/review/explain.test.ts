import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.js'
import type { ReadMention } from '../../src/review/index.js'
import { sliceCodePoints } from '../../src/text/index.js'
import { explained, NOTICE } from './read.js'

const { mentions, facts, text, lines } = explained(NOTICE)
const of = (kind: ReadMention['kind'], words: string): ReadMention => {
  const found = mentions.find((mention) => mention.kind === kind && mention.words === words)
  if (!found) throw new Error(`no ${kind} “${words}”: ${mentions.map((m) => `${m.kind} “${m.words}”`).join(', ')}`)
  return found
}
const kindsOf = (mention: ReadMention): string[] => mention.facts.map((id) => id.split('@')[0]!).sort()

describe('explain', () => {
  it('gives the fact file that extract gives', () => {
    expect(facts).toEqual(extract({ name: 'page', text: NOTICE, url: null }))
  })
  it('gives each mention with its rule, in order, and every span is its words', () => {
    for (const { start, end, words } of mentions) expect(sliceCodePoints(text, start, end)).toBe(words)
    expect(mentions.map(({ start }) => start)).toEqual(mentions.map(({ start }) => start).sort((a, b) => a - b))
    expect(of('Date', 'Sáng 14/3').rule).toBe('date.short-day')
    expect(lines.map(({ role }) => role)).toEqual(['TITLE', 'HEADER', 'BODY'])
  })
  it('tells the entity that a mention names, and the facts that rest on it', () => {
    const person = of('Person', 'Đặng Văn Sở, Phó Trưởng Ban Nội chính Trung ương làm Trưởng đoàn')
    expect(facts.entities.find(({ id }) => id === person.entity)).toMatchObject({ kind: 'Person', name: 'Đặng Văn Sở' })
    expect(kindsOf(person)).toEqual(['Occupancy', 'Participation', 'Participation'])
    const figure = of('Quantity', '1.234 đảng viên')
    expect(figure.entity).toBeNull()
    expect(kindsOf(figure)).toEqual(['Observation'])
  })
  it('tells which mention took up another', () => {
    const [whole] = of('Body', 'Ban Nội chính Trung ương').partOf
    expect(mentions[whole!]).toMatchObject({ kind: 'Post', words: 'Phó Trưởng Ban Nội chính Trung ương' })
  })
  it('tells which fields have the value of a day', () => {
    expect(of('Date', 'Sáng 14/3').sameValue).toContain(
      `startsOn of ${of('Event', 'làm việc với Tỉnh ủy Lào Cai').entity}`,
    )
  })
  it('tells what is left to a person', () => {
    expect(of('Document', 'Kết luận số 77-KL/TW').unresolved?.reason).toBe('neither term nor day of issue is stated')
  })
  it('tells why a mention became nothing, and only then', () => {
    expect(of('Quantity', '55 hộ nghèo').nothing).toBe('only supposed')
    expect(of('Post', 'Phó Chủ tịch').nothing).toBe('a group of holders')
    for (const { entity, facts, partOf, sameValue, unresolved, nothing } of mentions)
      expect(nothing === null).toBe(
        entity !== null || unresolved !== null || [...facts, ...partOf, ...sameValue].length > 0,
      )
  })
  it('tells what damage took, at the place that is damaged', () => {
    const damaged = explained(
      'Đồng chí Lường Văn Pản, Bí thư Huyện ủy Mai Sơn, chủ trìhội nghị, yêu cầu các xã rà soát 12 hộ nghèo. Năm 2020, huyện có 5 xã khó khăn.\n\nDự có đồng chí Đèo Thị Mây, Phó Bí thư Huyện ủy, Chủ tịch',
    )
    expect(damaged.facts.unresolved.filter(({ kind }) => kind === 'Text')).toMatchObject([
      { text: 'trìhội', reason: expect.stringMatching(/^words ran together; withheld: .*1 Recommendation/u) as string },
      { text: 'ủy, Chủ tịch', reason: expect.stringMatching(/^the text breaks off; withheld: .*\d Post/u) as string },
    ])
    expect(damaged.facts.unresolved.every(({ start, end, text }) => damaged.text.slice(start, end) === text)).toBe(true)
  })
  it('tells once what a text without capitals does not tell', () =>
    expect(
      explained('đồng chí lường văn pản, bí thư huyện ủy mai sơn, chủ trì hội nghị ngày 5/6/2020 của huyện.').facts
        .unresolved,
    ).toMatchObject([
      { kind: 'Text', reason: expect.stringMatching(/^no capital tells a name here; withheld: /u) as string },
    ]))
})
