import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.js'
import type { Entity } from '../../src/model/index.js'

const read = (text: string) => extract({ name: 'page', text, url: null })
/** Relations as "A RELATION B", with "?" behind inferred ones. */
function relations(text: string): string[] {
  const { entities, facts } = read(text)
  const name = (id: string): string => nameOf(entities.find((entity) => entity.id === id)!)
  return facts.flatMap((fact) =>
    fact.kind === 'DocumentRelation'
      ? [`${name(fact.from)} ${fact.relation} ${name(fact.to)}${fact.basis === 'INFERRED' ? '?' : ''}`]
      : [],
  )
}
const nameOf = (entity: Entity): string =>
  entity.kind === 'Document'
    ? (entity.number ?? entity.title ?? entity.type)
    : 'name' in entity
      ? (entity.name ?? '')
      : ''

describe('relations: the cue decides', () => {
  it.each([
    [
      'Kết luận số 77-KL/TW về tiếp tục đẩy mạnh thực hiện Chỉ thị số 21-CT/TW về đào tạo nghề.',
      ['77-KL/TW CONTINUES 21-CT/TW'],
    ],
    ['Hướng dẫn số 12-HD/TW về thực hiện Quy định số 22-QĐ/TW được phổ biến.', ['12-HD/TW GUIDES 22-QĐ/TW']],
    [
      'Quyết định số 05/2022/QĐ-UBND thay thế Quyết định số 15/2017/QĐ-UBND.',
      ['05/2022/QĐ-UBND REPLACES 15/2017/QĐ-UBND'],
    ],
    [
      'Nghị định số 10/2020/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 15/2018/NĐ-CP.',
      ['10/2020/NĐ-CP AMENDS 15/2018/NĐ-CP'],
    ],
    [
      'Quyết định số 05/2022/QĐ-UBND bãi bỏ Quyết định số 15/2017/QĐ-UBND.',
      ['05/2022/QĐ-UBND REPEALS 15/2017/QĐ-UBND'],
    ],
    [
      'Thực hiện Chỉ thị số 21-CT/TW và Kết luận số 77-KL/TW, UBND tỉnh đã ban hành Kế hoạch số 45/KH-UBND.',
      ['45/KH-UBND IMPLEMENTS 21-CT/TW', '45/KH-UBND IMPLEMENTS 77-KL/TW'],
    ],
    [
      'Căn cứ Nghị định số 15/2018/NĐ-CP, UBND tỉnh ban hành Quyết định số 05/2022/QĐ-UBND.',
      ['05/2022/QĐ-UBND BASED_ON 15/2018/NĐ-CP'],
    ],
    ['Báo cáo số 99-BC/TU về một năm Chỉ thị số 21-CT/TW.', ['99-BC/TU CITES 21-CT/TW']],
  ])('%s', (words, expected) => expect(relations(words)).toEqual(expected))

  it.each([
    'Tỉnh ủy đã lãnh đạo triển khai thực hiện Kết luận số 77-KL/TW đạt kết quả tốt.',
    'Đoàn kiểm tra làm việc với Tỉnh ủy về kết quả thực hiện Kết luận số 77-KL/TW và Chỉ thị số 21-CT/TW.',
    'Chỉ thị số 21-CT/TW, Kết luận số 77-KL/TW được phổ biến rộng rãi.',
  ])('a page that names documents only mentions them: %s', (words) => expect(relations(words)).toEqual([]))
})

const DIRECTIVE = `Đẩy mạnh đào tạo nghề năm 2024

Chủ tịch UBND tỉnh Hải Dương vừa ký ban hành Chỉ thị số 88/CT-UBND yêu cầu các sở, ngành đẩy mạnh đào tạo nghề.

Chủ tịch UBND tỉnh chỉ thị các sở, ngành tổ chức đào tạo nghề theo tinh thần Kết luận số 77-KL/TW, ngày 04/5/2023 của Bộ Chính trị.

Tổ chức quán triệt, triển khai thực hiện Quyết định số 9/2023/QĐ-TTg, ngày 14/10/2023 của Thủ tướng Chính phủ về nhà ở.`

describe('a page that reports a directive', () => {
  it('what it asks for is the directive’s', () => {
    expect(relations(DIRECTIVE)).toEqual(['88/CT-UBND IN_SPIRIT_OF 77-KL/TW', '88/CT-UBND IMPLEMENTS 9/2023/QĐ-TTg?'])
  })

  it('who issues and signs is told, the day is not', () => {
    const { entities, facts } = read(DIRECTIVE)
    const directive = entities.find((entity) => entity.kind === 'Document' && entity.number === '88/CT-UBND')!
    const issuance = facts.find((fact) => fact.kind === 'Issuance' && fact.document === directive.id)
    const post = entities.find((entity) => entity.kind === 'Post')!
    expect(directive).toMatchObject({ key: null, issuedOn: null, issuedBetween: null })
    expect(issuance).toMatchObject({ on: null, signers: [post.id], issuers: [{ post: post.id, as: 'ISSUER' }] })
  })
})

describe('provisions', () => {
  const provisions = (words: string) =>
    read(words).facts.flatMap((fact) =>
      fact.kind === 'Provision' ? [{ effect: fact.effect, objects: fact.objects, inForceOn: fact.inForceOn }] : [],
    )
  it.each([
    [
      'Luật Căn cước, có hiệu lực từ ngày 01/7/2024, thống nhất 2 lực lượng đội Xanh và đội Đỏ.',
      [{ effect: 'MERGES', objects: ['đội Xanh', 'đội Đỏ'], inForceOn: '2024-07-01' }],
    ],
    [
      'Quyết định số 12/QĐ-UBND ngày 04/5/2023 về việc thành lập Tổ công tác liên ngành.',
      [{ effect: 'ESTABLISHES', objects: ['Tổ công tác liên ngành'], inForceOn: null }],
    ],
    ['Luật Căn cước, có hiệu lực từ ngày 01/7/2024, thống nhất 3 lực lượng đội Xanh và đội Đỏ.', []],
    ['Luật Căn cước có hiệu lực từ ngày 01/7/2024.', []],
  ])('%s', (words, expected) => expect(provisions(words)).toEqual(expected))

  it('the day on which a law takes effect is kept', () => {
    const { entities } = read('Tỉnh triển khai Luật Căn cước năm 2023 có hiệu lực thi hành kể từ ngày 01/7/2024.')
    expect(entities).toContainEqual(expect.objectContaining({ kind: 'Document', effectiveOn: '2024-07-01' }))
  })
})
