import { describe, expect, it } from 'vitest'
import type { CitationReading } from '../../src/api/citation.js'
import type { Candidate } from '../../src/api/documents.js'
import { compare } from '../../src/api/match-citation.js'
import { onlyOne } from '../../src/api/one-document.js'

const reading = (read: Partial<CitationReading>): CitationReading => ({
  text: '',
  type: null,
  number: null,
  serial: null,
  symbol: null,
  issuers: [],
  term: null,
  issuedOn: null,
  ...read,
})
const candidate = (known: Partial<Candidate> = {}): Candidate => ({
  id: 'd1',
  key: 'tw/ct/35/khoa-12',
  caption: 'Chỉ thị 35-CT/TW',
  type: 'CHI_THI',
  number: '35-CT/TW',
  serial: '35',
  title: null,
  term: 'XII',
  issuedOn: '2019-05-30',
  stub: false,
  issuers: ['bo chinh tri'],
  ...known,
})

describe('a citation and a document', () => {
  it.each([
    ['number and type', { type: 'CHI_THI', number: '35-CT/TW', serial: '35' }, ['TYPE', 'SERIAL', 'NUMBER']],
    ['spaces and dashes', { number: '35 – CT/TW', serial: '35' }, ['SERIAL', 'NUMBER']],
    ['serial alone', { type: 'CHI_THI', number: '35', serial: '35' }, ['TYPE', 'SERIAL']],
    ['a leading zero', { serial: '035' }, ['SERIAL']],
    ['the day', { serial: '35', issuedOn: '2019-05-30' }, ['SERIAL', 'DATE']],
    ['the year', { serial: '35', issuedOn: '2019' }, ['SERIAL', 'DATE']],
    ['the term', { serial: '35', term: 'XII' }, ['SERIAL', 'TERM']],
    ['the issuer', { serial: '35', issuers: ['Bộ Chính trị'] }, ['SERIAL', 'ISSUER']],
  ])('agree on %s', (_, read, clues) => {
    expect(compare(reading(read), candidate())).toEqual(clues)
  })

  it.each([
    ['type', { type: 'KET_LUAN', serial: '35' }],
    ['serial', { serial: '36' }],
    ['symbol', { serial: '35', number: '35-CT/TU' }],
    ['term', { serial: '35', term: 'XIII' }],
    ['day', { serial: '35', issuedOn: '2024-06-14' }],
  ])('of another %s are not one', (_, read) => {
    expect(compare(reading(read), candidate())).toBeNull()
  })

  it('do not disagree on what one of them does not say', () => {
    const bare = candidate({ number: '35', term: null, issuedOn: null, issuers: [] })
    expect(compare(reading({ serial: '35', number: '35-CT/TW', term: 'XII', issuedOn: '2019-05-30' }), bare)).toEqual([
      'SERIAL',
    ])
  })
})

describe('the one document', () => {
  it('is none of none', () => expect(onlyOne('CT 35', [])).toBeNull())
  it('is the known one beside a stub', () => {
    const stub = candidate({ id: 'd2', stub: true })
    expect(onlyOne('CT 35', [stub, candidate()])?.id).toBe('d1')
    expect(onlyOne('CT 35', [stub])?.id).toBe('d2')
  })
  it('of two is refused with both', () => {
    const other = candidate({ id: 'd2', key: 'tw/ct/35/khoa-13' })
    expect(() => onlyOne('CT 35', [candidate(), other])).toThrow(
      expect.objectContaining({
        message: '"CT 35" names 2 documents; choose one of "candidates"',
        extensions: {
          code: 'BAD_USER_INPUT',
          candidates: [
            expect.objectContaining({ id: 'd1' }),
            expect.objectContaining({ key: 'tw/ct/35/khoa-13' }),
          ] as unknown,
        },
      }),
    )
  })
})
