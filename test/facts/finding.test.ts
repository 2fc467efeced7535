import { describe, expect, it } from 'vitest'
import { factsOf, LEAD } from './asking.js'

const found = (text: string): string[] =>
  factsOf('Finding', text).map(
    ({ words, fact }) => `${fact.polarity} ${fact.capacity} ${fact.by ?? '-'} ${fact.place ?? '-'}: ${words}`,
  )

describe('limitations', () => {
  it('are one for each clause of the list, self-reported where the province’s own office signs', () =>
    expect(
      found(`Kết quả trồng cây

Bên cạnh những kết quả đạt được, việc trồng cây trên địa bàn tỉnh Lai Châu còn một số tồn tại, hạn chế như: một số cấp ủy chưa quan tâm trồng cây; vườn ươm còn yếu và thiếu, chưa có người trông.

(Phòng Tổng hợp - Văn phòng Tỉnh ủy Lai Châu)
`),
    ).toEqual([
      'LIMITATION SELF_REPORT Văn phòng Tỉnh ủy Lai Châu Lai Châu: một số cấp ủy chưa quan tâm trồng cây',
      'LIMITATION SELF_REPORT Văn phòng Tỉnh ủy Lai Châu Lai Châu: vườn ươm còn yếu và thiếu, chưa có người trông',
    ]))
  it('are the inspector’s where he names them', () =>
    expect(
      found(
        `${LEAD}\nĐồng chí Đinh Văn Mẫu chỉ ra một số hạn chế, đó là: việc trồng cây còn chậm; vườn ươm chưa được chăm sóc.\n`,
      ),
    ).toEqual([
      'LIMITATION INSPECTOR Đinh Văn Mẫu Lai Châu: việc trồng cây còn chậm',
      'LIMITATION INSPECTOR Đinh Văn Mẫu Lai Châu: vườn ươm chưa được chăm sóc',
    ]))
  it.each([
    ['discussing them', 'Các thành viên đã thảo luận làm rõ kết quả, hạn chế của phong trào trồng cây.'],
    ['reflecting them', 'Báo cáo cũng phản ánh được những mặt hạn chế, thiếu sót trong công tác trồng cây.'],
    [
      'overcoming them',
      'Đồng chí Đinh Văn Mẫu yêu cầu Công an tỉnh khắc phục những tồn tại, hạn chế trong công tác trồng cây.',
    ],
    ['assessing them, if any', 'Qua đó, đánh giá ưu điểm, hạn chế, vi phạm (nếu có) trong công tác trồng cây.'],
    ['what did not happen', 'Tuy nhiên, trên địa bàn chưa để xảy ra vụ việc phức tạp nào trong năm vừa qua.'],
  ])('%s is no finding', (_, text) => expect(found(`${LEAD}\n${text}\n`)).toEqual([]))
})

describe('achievements', () => {
  it('are what somebody assesses', () =>
    expect(
      found(
        `${LEAD}\nĐồng chí Đinh Văn Mẫu ghi nhận, đánh giá cao những kết quả của tỉnh Lai Châu; đồng thời lưu ý việc trồng cây.\n`,
      ),
    ).toEqual(['ACHIEVEMENT INSPECTOR Đinh Văn Mẫu Lai Châu: ghi nhận, đánh giá cao những kết quả của tỉnh Lai Châu']))
  it.each([
    ['what nobody assesses', 'Phong trào trồng cây đã đạt được nhiều kết quả quan trọng trên địa bàn.'],
    [
      'what others are asked to note',
      'Đồng chí Đinh Văn Mẫu đề nghị Bộ Công an ghi nhận những kết quả của phong trào.',
    ],
  ])('%s is none', (_, text) => expect(found(`${LEAD}\n${text}\n`)).toEqual([]))
})
