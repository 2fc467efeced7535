import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { join } from '../../src/graph/join.js'

const basis = fc.constantFrom('STATED', 'INFERRED', null)
const claim = fc.record({
  number: fc.constantFrom(null, '44', '44-KL/TW', '44-KL/TƯ'),
  issuedOn: fc.constantFrom(null, '2019', '2019-01', '2019-01-22', '2019-01-23'),
  issuedOnBasis: basis,
  status: fc.constantFrom('UNKNOWN', 'IN_FORCE', 'DRAFT'),
  stub: fc.boolean(),
  altNames: fc.subarray(['a', 'b', 'c']),
  rankOrder: fc.constantFrom(null, 1, 2),
})

describe('joining what pages say', () => {
  it('does not depend on order, grouping or repetition', () => {
    fc.assert(
      fc.property(claim, claim, claim, (a, b, c) => {
        expect(join(a, b)).toEqual(join(b, a))
        expect(join(join(a, b), c)).toEqual(join(a, join(b, c)))
        expect(join(join(a, b), b)).toEqual(join(a, b))
      }),
    )
  })

  it('prefers the known, the stated, the fullest', () => {
    const a = { number: '44', issuedOn: '2019-01-22', issuedOnBasis: 'INFERRED', stub: true, status: 'UNKNOWN' }
    const b = { number: '44-KL/TW', issuedOn: '2019-01', issuedOnBasis: 'STATED', stub: false, status: 'IN_FORCE' }
    expect(join(a, b)).toEqual({ ...b })
    expect(join({ number: null }, { number: '44' })).toEqual({ number: '44' })
  })

  it('never joins the value of one page with the basis of another', () => {
    const a = { term: 'XII', termBasis: 'INFERRED' }
    const b = { term: null, termBasis: null }
    expect(join(a, b)).toEqual(a)
    expect(join({ basis: 'STATED', basisReason: null }, { basis: 'INFERRED', basisReason: 'the date' })).toEqual({
      basis: 'STATED',
      basisReason: null,
    })
  })

  it('unites lists', () => {
    expect(join({ altNames: ['b', 'a'] }, { altNames: ['b', 'c'] })).toEqual({ altNames: ['a', 'b', 'c'] })
  })
})
