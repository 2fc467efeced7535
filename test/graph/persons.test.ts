import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterPersons, type PersonMember } from '../../src/graph/persons.js'

const member = (ref: string, name: string, ...posts: string[]): PersonMember => ({
  ref,
  name,
  posts,
  alone: `alone ${ref}`,
})
const idsOf = (members: PersonMember[]): Record<string, string> =>
  Object.fromEntries([...clusterPersons(members)].map(([ref, { id }]) => [ref, id]))

describe('who is one person', () => {
  it('the same name and a post at the same body', () => {
    const ids = idsOf([member('a', 'le van mau', 'x/bi-thu'), member('b', 'le van mau', 'x/bi-thu')])
    expect(ids['a']).toBe(ids['b'])
  })

  it('not the same name alone, and not the same post alone', () => {
    const ids = idsOf([
      member('a', 'le van mau', 'x/bi-thu'),
      member('b', 'le van mau', 'y/bi-thu'),
      member('c', 'le van thu', 'x/bi-thu'),
      member('d', 'le van mau'),
      member('e', 'le van mau'),
    ])
    expect(new Set(Object.values(ids)).size).toBe(5)
    expect(ids['d']).toBe('alone d')
  })

  it('two who share a post with a third', () => {
    const ids = idsOf([member('a', 'n', 'p'), member('b', 'n', 'q'), member('c', 'n', 'p', 'q')])
    expect(new Set(Object.values(ids)).size).toBe(1)
  })

  it('whatever the order, and whether the known ones stand as one or as many', () => {
    const arbitrary = fc.array(
      fc.tuple(fc.constantFrom('n', 'm'), fc.subarray(['p', 'q', 'r', 's', 't'], { maxLength: 3 })),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(arbitrary, fc.integer(), (drawn, seed) => {
        const members = drawn.map(([name, posts], i) => member(`${i}`, name, ...posts))
        const shuffled = [...members].sort((a, b) => ((Number(a.ref) * seed) % 7) - ((Number(b.ref) * seed) % 7))
        const ids = idsOf(members)
        expect(idsOf(shuffled)).toEqual(ids)
        const half = members.slice(0, members.length / 2)
        const known = [...clusterPersons(half)].map(([ref, { id, posts }]) => ({
          ref: `k${ref}`,
          name: half.find((m) => m.ref === ref)!.name,
          posts,
          alone: id,
        }))
        const rest = members.slice(members.length / 2)
        const incremental = idsOf([...known, ...rest])
        for (const { ref } of rest) expect(incremental[ref]).toBe(ids[ref])
      }),
    )
  })
})
