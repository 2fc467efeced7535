import { describe, expect, it } from 'vitest'
import { factsOf, LEAD } from './asking.js'

/** Asks of a page as `mode by → whom: words`. */
const asks = (text: string): string[] =>
  factsOf('Recommendation', text).map(
    ({ words, fact }) => `${fact.mode} ${fact.by} → ${[...fact.to, ...fact.toGroups].join(' + ')}: ${words}`,
  )
const session = (text: string): string[] => asks(`${LEAD}\n${text}\n`)

describe('a verb of asking', () => {
  it('cuts at semicolons before a predicate, not before a noun', () =>
    expect(
      session(
        'Đồng chí Đinh Văn Mẫu yêu cầu Công an tỉnh chủ động nắm tình hình địa bàn; kịp thời giải quyết vụ việc; công tác phối hợp, vận động.',
      ),
    ).toEqual([
      'REQUIRES Đinh Văn Mẫu → Công an tỉnh Lai Châu: chủ động nắm tình hình địa bàn',
      'REQUIRES Đinh Văn Mẫu → Công an tỉnh Lai Châu: kịp thời giải quyết vụ việc; công tác phối hợp, vận động',
    ]))
  it('gives each of two modes its addressees and the one predicate', () =>
    expect(
      session(
        'Đồng chí Đinh Văn Mẫu yêu cầu UBND các cấp và đề nghị các đoàn thể chính trị - xã hội tập trung trồng cây.',
      ),
    ).toEqual([
      'REQUIRES Đinh Văn Mẫu → UBND các cấp: tập trung trồng cây',
      'PROPOSES Đinh Văn Mẫu → các đoàn thể chính trị - xã hội: tập trung trồng cây',
    ]))
  it('is of each of two who ask together', () =>
    expect(
      session(
        'Đồng chí Đinh Văn Mẫu và đồng chí Giàng A Lếnh, Bí thư Tỉnh ủy Lai Châu đề nghị Sở Y tế bổ sung bác sĩ.',
      ),
    ).toEqual([
      'PROPOSES Giàng A Lếnh → Sở Y tế Lai Châu: bổ sung bác sĩ',
      'PROPOSES Đinh Văn Mẫu → Sở Y tế Lai Châu: bổ sung bác sĩ',
    ]))
  it('goes on in the sentences behind it, with their own addressees or with those before', () => {
    const found = factsOf(
      'Recommendation',
      `${LEAD}\nĐồng chí Đinh Văn Mẫu đề nghị tỉnh sớm tổng kết phong trào. Thường trực Tỉnh ủy chỉ đạo Công an tỉnh rà soát các mô hình. Ban hành quy định mới. Hội nghị kết thúc.\n`,
    )
    expect(found.map(({ words, fact }) => [words, fact.to, fact.executors, fact.basis])).toEqual([
      ['sớm tổng kết phong trào', ['Lai Châu'], [], 'STATED'],
      [
        'chỉ đạo Công an tỉnh rà soát các mô hình',
        ['Thường trực Tỉnh ủy Lai Châu'],
        ['Công an tỉnh Lai Châu'],
        'STATED',
      ],
      ['Ban hành quy định mới', ['Thường trực Tỉnh ủy Lai Châu'], [], 'INFERRED'],
    ])
  })
  it('cuts a proposal before a verb of deliberation', () =>
    expect(
      session(
        'Tỉnh ủy Lai Châu đề nghị Chính phủ, Bộ Công an có chế độ riêng cho cán bộ thôn bản, nghiên cứu có quỹ riêng cho phong trào.',
      ),
    ).toEqual([
      'PROPOSES Tỉnh ủy Lai Châu → Chính phủ + Bộ Công an: có chế độ riêng cho cán bộ thôn bản',
      'PROPOSES Tỉnh ủy Lai Châu → Chính phủ + Bộ Công an: nghiên cứu có quỹ riêng cho phong trào',
    ]))
  it('reads a list behind a colon, line by line', () =>
    expect(
      session(
        'Đồng chí Đinh Văn Mẫu đề nghị Công an tỉnh làm tốt một số nội dung sau:\n- Tăng cường tuần tra trên các tuyến đường và ở các địa bàn xa.\n- Các chi bộ trực thuộc chủ động xây dựng kế hoạch của mình trước ngày 30/11/2022.\n- Sơ kết phong trào, khen thưởng những người có nhiều đóng góp.',
      ),
    ).toEqual([
      'PROPOSES Đinh Văn Mẫu → Công an tỉnh Lai Châu: Tăng cường tuần tra trên các tuyến đường và ở các địa bàn xa',
      'PROPOSES Đinh Văn Mẫu → Các chi bộ trực thuộc: chủ động xây dựng kế hoạch của mình trước ngày 30/11/2022',
      'PROPOSES Đinh Văn Mẫu → Công an tỉnh Lai Châu: Sơ kết phong trào, khen thưởng những người có nhiều đóng góp',
    ]))
  it('reads a deadline', () =>
    expect(
      factsOf(
        'Recommendation',
        `${LEAD}\nĐồng chí Đinh Văn Mẫu yêu cầu Công an tỉnh báo cáo trước ngày 30/11/2022.\n`,
      )[0]?.fact.deadline,
    ).toBe('2022-11-30'))
})

describe('a verb of saying', () => {
  it('asks with "cần" and "phải"', () =>
    expect(session('Đồng chí Đinh Văn Mẫu nêu rõ Công an tỉnh cần có lịch làm việc cụ thể.')).toEqual([
      'REQUIRES Đinh Văn Mẫu → Công an tỉnh Lai Châu: có lịch làm việc cụ thể',
    ]))
  it('urges when it looks ahead at the work of others', () =>
    expect(
      session(
        'Đồng chí Đinh Văn Mẫu khẳng định, phong trào là việc chung, trong thời gian tới, tỉnh Lai Châu tiếp tục trồng cây; tăng cường tưới cây.',
      ),
    ).toEqual([
      'URGES Đinh Văn Mẫu → Lai Châu: tiếp tục trồng cây',
      'URGES Đinh Văn Mẫu → Lai Châu: tăng cường tưới cây',
    ]))
  it('promises when it looks ahead at the work of its own place', () =>
    expect(
      session(
        'Đồng chí Lò Thị Mơ, Bí thư Tỉnh ủy Lai Châu khẳng định, trong thời gian tới, tỉnh Lai Châu tiếp tục trồng cây.',
      ),
    ).toEqual([]))
})

describe('the report of a directive', () => {
  const page = `Tăng cường trồng cây năm 2024

Chủ tịch UBND tỉnh Lai Châu vừa ký ban hành Chỉ thị số 15/CT-UBND yêu cầu UBND các cấp, thủ trưởng các sở, ngành và đề nghị các đoàn thể chính trị - xã hội tập trung trồng cây năm 2024.

Trong thời gian tới, toàn hệ thống chính trị tiếp tục chăm sóc cây. Rà soát vườn ươm, trọng tâm là duy trì, đề nghị Bộ Công an ghi nhận mô hình; bố trí kinh phí.

Các đoàn thể chính trị - xã hội phối hợp với lực lượng Công an các cấp tổ chức ngày hội. Thực hiện Chỉ thị, thời gian qua, Công an tỉnh đã trồng nhiều cây.
`
  it('has every task sentence, by the issuer, of its own addressee or the general ones', () =>
    expect(asks(page)).toEqual([
      'REQUIRES Chủ tịch Ủy ban nhân dân tỉnh Lai Châu → UBND các cấp + thủ trưởng các sở, ngành: tập trung trồng cây năm 2024',
      'PROPOSES Chủ tịch Ủy ban nhân dân tỉnh Lai Châu → các đoàn thể chính trị - xã hội: tập trung trồng cây năm 2024',
      'DIRECTS Chủ tịch Ủy ban nhân dân tỉnh Lai Châu → toàn hệ thống chính trị: tiếp tục chăm sóc cây',
      'DIRECTS Chủ tịch Ủy ban nhân dân tỉnh Lai Châu → UBND các cấp + thủ trưởng các sở, ngành: Rà soát vườn ươm, trọng tâm là duy trì, đề nghị Bộ Công an ghi nhận mô hình',
      'DIRECTS Chủ tịch Ủy ban nhân dân tỉnh Lai Châu → UBND các cấp + thủ trưởng các sở, ngành: bố trí kinh phí',
      'PROPOSES Chủ tịch Ủy ban nhân dân tỉnh Lai Châu → Các đoàn thể chính trị - xã hội: phối hợp với lực lượng Công an các cấp tổ chức ngày hội',
    ]))
  it('names those who carry a task out together', () =>
    expect(factsOf('Recommendation', page).at(-1)?.fact.executorGroups).toEqual(['lực lượng Công an các cấp']))
})

describe('what asks nothing of anybody', () => {
  it.each([
    [
      'a report of what was directed',
      'Ban Thường vụ Tỉnh ủy đã chỉ đạo các cấp, các ngành triển khai nhiều giải pháp.',
    ],
    ['a noun', 'Kết quả đáp ứng yêu cầu của nhiệm vụ; theo đề nghị của Bộ Công an, tỉnh đã trồng cây.'],
    [
      'an obligation that nobody speaks',
      'Để đạt mục tiêu đó đòi hỏi phải thay đổi cách nghĩ, cách làm trong phong trào.',
    ],
    ['an account of the past', 'Công an tỉnh tiếp tục được củng cố. Thời gian qua, UBND tỉnh đã tổ chức trồng cây.'],
    [
      'talk of results and limitations',
      'Các thành viên Đoàn kiểm tra đã thảo luận làm rõ kết quả, hạn chế của phong trào.',
    ],
    ['emphasis', 'Đồng chí Đinh Văn Mẫu nhấn mạnh ý nghĩa của công tác trồng cây trên địa bàn.'],
    ['an interview', 'Đề nghị đồng chí cho biết về những điểm mới của Chỉ thị.'],
  ])('%s', (_, text) => expect(session(text)).toEqual([]))
})
