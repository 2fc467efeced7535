import { describe, expect, it } from 'vitest'
import { diffFacts } from '../../src/review/index.js'
import { read } from '../facts/reading.js'

const PAGE =
  'Sáng 12/5/2021, Tỉnh ủy Lào Cai tổ chức hội nghị quán triệt Kết luận số 77-KL/TW của Ban Bí thư cho trên 250 cán bộ.'
const diff = (old: string, now: string) => {
  const { gained, lost, changed } = diffFacts(read(old), read(now))
  return {
    gained: gained.map(({ kind, says }) => `${kind} ${says}`),
    lost: lost.map(({ kind, says }) => `${kind} ${says}`),
    changed: changed.map(({ new: { kind }, fields }) => [kind, fields]),
  }
}
const NONE = { gained: [], lost: [], changed: [] }

describe('diffFacts', () => {
  it('sees no difference in a copy, nor in one with other offsets and line ends', () => {
    expect(diff(PAGE, PAGE)).toEqual(NONE)
    expect(diff(PAGE, `😀\r\n\r\n${PAGE.replaceAll(' ', '  ')}`)).toEqual(NONE)
  })

  it('tells what is gained and lost', () => {
    const more = `${PAGE} Chỉ thị số 21-CT/TW của Ban Bí thư cũng được quán triệt.`
    const told = ['Document Chỉ thị số 21-CT/TW', 'Issuance Ban Bí thư ban hành Chỉ thị số 21-CT/TW.']
    expect(diff(PAGE, more)).toEqual({ ...NONE, gained: told })
    expect(diff(more, PAGE)).toEqual({ ...NONE, lost: told })
  })

  it('tells what changed, field by field, where the words are the same', () => {
    const old = read(PAGE)
    const now = structuredClone(old)
    const figure = now.facts.find((fact) => fact.kind === 'Observation')
    if (figure?.kind !== 'Observation') throw new Error('no figure')
    figure.comparator = 'EXACT'
    const { gained, lost, changed } = diffFacts(old, now)
    expect([gained, lost, changed.map(({ fields }) => fields)]).toEqual([[], [], [{ comparator: ['GT', 'EXACT'] }]])
  })

  it('counts what a file says twice', () => {
    const old = read(PAGE)
    const now = structuredClone(old)
    const [figure] = now.facts.filter((fact) => fact.kind === 'Observation')
    now.facts.push({ ...figure!, id: 'Observation@9000' })
    expect(diffFacts(old, now).gained).toHaveLength(1)
    expect(diffFacts(now, old).lost).toHaveLength(1)
  })
})
