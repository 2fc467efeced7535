import { describe, expect, it } from 'vitest'
import { checkFirst, decodeCursor, encodeCursor } from '../../src/api/cursor.js'

describe('cursors', () => {
  it.each(['2023-03-14', '', 0, -1.5, 3.25e-7])('carry the position back: %s', (sort) => {
    expect(decodeCursor('sessions', encodeCursor('sessions', { sort, id: 'Meeting_1' }))).toEqual({
      sort,
      id: 'Meeting_1',
    })
  })

  it.each([
    '',
    'x',
    '%%%',
    Buffer.from('[1,2]').toString('base64url'),
    Buffer.from('["sessions",null,"a"]').toString('base64url'),
  ])('that nobody made are refused: "%s"', (cursor) => {
    expect(() => decodeCursor('sessions', cursor)).toThrow(/"after" is no cursor of sessions/)
  })

  it('that somebody changed are refused', () => {
    const made = JSON.parse(
      Buffer.from(encodeCursor('sessions', { sort: 1, id: 'a' }), 'base64url').toString(),
    ) as unknown[]
    for (const [at, value] of [
      [1, 2],
      [2, 'b'],
      [3, 'seal'],
    ] as const) {
      const changed = Buffer.from(JSON.stringify(made.with(at, value))).toString('base64url')
      expect(() => decodeCursor('sessions', changed)).toThrow(/no cursor of sessions/)
    }
  })

  it('of another list are refused', () => {
    const cursor = encodeCursor('search', { sort: 1, id: 'a' })
    expect(() => decodeCursor('sessions', cursor)).toThrow(/no cursor of sessions/)
  })

  it.each([0, -1, 101])('a page of %i is refused', (first) => {
    expect(() => checkFirst(first)).toThrow(/from 1 to 100/)
  })
  it.each([1, 100])('a page of %i is not', (first) => expect(checkFirst(first)).toBe(first))
})
