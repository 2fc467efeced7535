import { describe, expect, it } from 'vitest'
import { daysOf } from '../../src/graph/edtf.js'
import { coreName } from '../../src/graph/judgements.js'
import { batchesOf } from '../../src/graph/select.js'
import { pack, unpack } from '../../src/graph/store.js'
import { laoCaiPage } from '../fixtures/pages.js'

describe('the days that a date can mean', () => {
  it.each([
    ['2023-03-14', '2023-03-14', '2023-03-14'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['2019/2022', '2019-01-01', '2022-12-31'],
    ['../2022', null, '2022-12-31'],
    ['2022/..', '2022-01-01', null],
    ['2022/', '2022-01-01', null],
    ['XXXX-08-12', null, null],
    [null, null, null],
  ])('%s', (date, first, last) => {
    expect(daysOf(date)).toEqual({ first, last })
  })
})

describe("a programme's core name", () => {
  it.each([
    ['Đề án “Xây dựng làng bình yên; khu phố bình yên (LBY)”', 'lang binh yen khu pho binh yen'],
    ['Làng bình yên, khu phố bình yên', 'lang binh yen khu pho binh yen'],
    ['Mô hình mẫu', 'mau'],
  ])('%s', (name, core) => {
    expect(coreName(name)).toBe(core)
  })
})

describe('batches', () => {
  it('hold whole pages and never two of one address', () => {
    const address = (name: string): string | null => (name.startsWith('u') ? 'https://example.vn/u' : null)
    expect(batchesOf(['a', 'b', 'u1', 'u2', 'c'], 3, address)).toEqual([
      ['a', 'b', 'u1'],
      ['u2', 'c'],
    ])
    expect(batchesOf(['u1', 'u2'], 3, address)).toEqual([['u1'], ['u2']])
    expect(batchesOf([], 3, address)).toEqual([])
  })
})

describe('a fact file in the graph', () => {
  it('comes back as it was', () => {
    const { file } = laoCaiPage()
    expect(unpack(pack(file).packed)).toEqual(file)
  })
})
