import { describe, expect, it } from 'vitest'
import { factsOf } from './asking.js'
import { read } from './reading.js'

const LEAD = `Hội nghị tổng kết trồng cây

Ngày 04/5/2022, UBND tỉnh Lai Châu tổ chức Hội nghị Tổng kết phong trào trồng cây năm 2021.
`
/** Awards as `count type award ← grantor (basis) / by whose hand`. */
const awards = (text: string): string[] =>
  factsOf('AwardGrant', `${LEAD}\n${text}\n`).map(
    ({ fact }) =>
      `${fact.count} ${fact.recipientType} ${fact.award} ← ${fact.grantedBy} ${fact.grantedByBasis} / ${fact.handedOverBy.join()}`,
  )

describe('awards received', () => {
  it('share a grantor that is named once, INFERRED', () =>
    expect(
      awards(
        'Tại Hội nghị, có 4 cá nhân được nhận Cờ thi đua và 6 tập thể được nhận Bằng khen của Bộ Công an; 5 tập thể và 7 cá nhân được nhận Giấy khen của UBND tỉnh Lai Châu.',
      ),
    ).toEqual([
      '4 INDIVIDUAL Cờ thi đua ← Bộ Công an INFERRED / ',
      '6 COLLECTIVE Bằng khen ← Bộ Công an STATED / ',
      '5 COLLECTIVE Giấy khen ← Ủy ban nhân dân tỉnh Lai Châu STATED / ',
      '7 INDIVIDUAL Giấy khen ← Ủy ban nhân dân tỉnh Lai Châu STATED / ',
    ]))
  it('name the agent', () =>
    expect(awards('Tại Hội nghị, 10 tập thể được Chủ tịch UBND tỉnh Lai Châu tặng Bằng khen.')).toEqual([
      '10 COLLECTIVE Bằng khen ← Chủ tịch Ủy ban nhân dân tỉnh Lai Châu STATED / ',
    ]))
})

describe('awards given', () => {
  it('each by its own giver', () =>
    expect(
      awards(
        'Nhân dịp này, UBND tỉnh Lai Châu tặng Bằng khen cho 15 tập thể; Công an tỉnh Lai Châu tặng Giấy khen cho 41 cá nhân.',
      ),
    ).toEqual([
      '15 COLLECTIVE Bằng khen ← Ủy ban nhân dân tỉnh Lai Châu STATED / ',
      '41 INDIVIDUAL Giấy khen ← Công an tỉnh Lai Châu STATED / ',
    ]))
  it('by the hand of one, on behalf of another', () =>
    expect(awards('Thừa ủy quyền của Bộ Công an, Công an tỉnh Lai Châu đã trao tặng Bằng khen cho 3 tập thể.')).toEqual(
      ['3 COLLECTIVE Bằng khen ← Bộ Công an STATED / Công an tỉnh Lai Châu'],
    ))
  it.each([
    ['praise without an award', 'Trong năm 2021 đã có 207 tập thể, cá nhân được các cấp khen thưởng.'],
    ['a proposal', 'Hội đồng thống nhất đề nghị UBND tỉnh Lai Châu tặng Bằng khen cho 61 tập thể.'],
    ['a flag that is carried', 'Tại Hội nghị, 10 tập thể được nhận lá cờ kỷ niệm của phong trào.'],
  ])('%s is none', (_, text) => expect(awards(text)).toEqual([]))
})

describe('a caption that disagrees', () => {
  const CAPTION = 'Đồng chí Lò Thị Mơ trao Cờ thi đua của Bộ Công an cho các tập thể.'
  const contradictions = (text: string): string[] =>
    read(`${LEAD}\n${CAPTION}\n\n${text}\n`).contradictions.map(({ reason }) => reason)
  it('contradicts the text', () =>
    expect(
      contradictions('Tại Hội nghị, có 4 cá nhân được nhận Cờ thi đua của Bộ Công an về thành tích trồng cây.'),
    ).toEqual(['RECIPIENT']))
  it('agrees with a text that gives the award to such recipients too', () =>
    expect(
      contradictions(
        'Tại Hội nghị, có 4 cá nhân và 2 tập thể được nhận Cờ thi đua của Bộ Công an về thành tích trồng cây.',
      ),
    ).toEqual([]))
})
