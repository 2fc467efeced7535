import type { Fact, FactOf } from '../../src/model/index.js'
import { read } from './reading.js'

/** An invented page: a session of an invented delegation at a real district or province, and what is said there. */
export const LEAD = `Đoàn kiểm tra làm việc với Tỉnh ủy Lai Châu

Ngày 20/10/2022, Đoàn kiểm tra của Ban Nội chính Trung ương do đồng chí Đinh Văn Mẫu, Phó Trưởng Ban Nội chính Trung ương làm Trưởng đoàn làm việc với Tỉnh ủy Lai Châu về kết quả thực hiện Kết luận số 77-KL/TW.
`

/** Facts of a kind on a page, each as short text: words, then what the test asks for. */
export function factsOf<K extends Fact['kind']>(kind: K, text: string): { words: string; fact: FactOf<K> }[] {
  const file = read(text)
  const names = new Map(
    file.entities.map((entity) => [
      entity.id,
      'name' in entity && entity.name ? entity.name : 'title' in entity && entity.title ? entity.title : entity.id,
    ]),
  )
  const points = [...text]
  const named = (value: unknown): unknown =>
    typeof value === 'string' ? (names.get(value) ?? value) : Array.isArray(value) ? value.map(named) : value
  return file.facts
    .filter((fact) => fact.kind === kind)
    .map((fact) => ({
      words: points.slice(fact.evidence[0]!.start, fact.evidence[0]!.end).join(''),
      fact: Object.fromEntries(Object.entries(fact).map(([field, value]) => [field, named(value)])) as FactOf<K>,
    }))
}
