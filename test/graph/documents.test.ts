import { describe, expect, it } from 'vitest'
import { citedAs, partialKey, resolveCitation, splitNumber, type DocumentIdentity } from '../../src/graph/documents.js'

describe('the parts of a number', () => {
  it.each([
    ['44-KL/TW', '44', null, 'kl tw'],
    ['09- CT/TW', '9', null, 'ct tw'],
    ['22/2023/QĐ-TTg', '22', '2023', 'qd ttg'],
    ['07/CTrPH-BCA-MTTW', '7', null, 'ctrph bca mttw'],
    ['10/CT-UBND', '10', null, 'ct ubnd'],
    ['02', '2', null, ''],
    ['0', '0', null, ''],
    ['12a-NQ/TW', '12a', null, 'nq tw'],
    ['66.25/2026/NQ-CP', '66.25', '2026', 'nq cp'],
    ['Đại hội XIII', null, null, ''],
    [null, null, null, ''],
  ])('%s', (number, serial, year, symbol) => {
    expect(splitNumber(number)).toEqual({ serial, year, symbol })
  })

  it('gives what citations are found by', () => {
    expect(citedAs('CHI_THI', '09-CT/TW')).toBe('CHI_THI 9')
    expect(citedAs('CHI_THI', null)).toBeNull()
  })
})

const document = (fields: Partial<DocumentIdentity>): DocumentIdentity => ({
  ...{ id: 'D', type: 'CHI_THI', number: '35-CT/TW', term: null, issuedOn: null, issuers: [] },
  ...fields,
})
const of2019 = document({ id: 'of 2019', term: 'XII', issuedOn: '2019-05-30', issuers: ['B'] })
const of2024 = document({ id: 'of 2024', term: 'XIII', issuedOn: '2024-06-14', issuers: ['B'] })

describe('which document an incomplete citation means', () => {
  const cited = document({ number: '35' })

  it('the only one that it fits', () => {
    expect(resolveCitation(cited, [of2019, document({ id: 'x', number: '36-CT/TW' })])?.id).toBe('of 2019')
    expect(resolveCitation({ ...cited, term: 'XIII' }, [of2019, of2024])?.id).toBe('of 2024')
    expect(resolveCitation({ ...cited, issuedOn: '2019' }, [of2019, of2024])?.id).toBe('of 2019')
    expect(resolveCitation({ ...cited, number: '035-CT/TW' }, [of2019])?.id).toBe('of 2019')
  })

  it('nothing that came after the page', () => {
    expect(resolveCitation({ ...cited, citedOn: '2020-01-01' }, [of2019, of2024])?.id).toBe('of 2019')
    expect(resolveCitation({ ...cited, citedOn: '2019-05' }, [of2019])?.id).toBe('of 2019')
    expect(resolveCitation({ ...cited, citedOn: '2019-04' }, [of2019])).toBeNull()
    expect(resolveCitation({ ...cited, citedOn: 'XXXX-01-01' }, [of2019])?.id).toBe('of 2019')
  })

  it('none when two remain', () => {
    expect(resolveCitation(cited, [of2019, of2024])).toBeNull()
    expect(resolveCitation({ ...cited, issuers: ['B'] }, [of2019, of2024])).toBeNull()
  })

  it.each<[string, Partial<DocumentIdentity>]>([
    ['another type', { type: 'KET_LUAN' }],
    ['another symbol', { number: '35-CT/UBND' }],
    ['another term', { term: 'XI' }],
    ['another day', { issuedOn: '2019-05-31' }],
    ['another year', { number: '35/2020/CT-TW' }],
    ['another issuer', { issuers: ['C'] }],
    ['a number that only begins so', { number: '3' }],
    ['no number', { number: null }],
  ])('none with %s', (_, fields) => {
    expect(resolveCitation({ ...cited, ...fields }, [of2019])).toBeNull()
  })
})

describe('the key of a document of which a part is not known', () => {
  const fields = {
    type: 'CHI_THI',
    number: '10/CT-UBND',
    title: null,
    authority: 'STATE',
    term: null,
    issuedOn: null,
    issuerKey: 'ha-mau.ubnd',
  }

  it('has - for it', () => {
    expect(partialKey(fields)).toBe('ha-mau.ubnd/ct/10/-')
    expect(partialKey({ ...fields, issuedOn: '2021-02-03' })).toBe('ha-mau.ubnd/ct/10/2021')
    expect(partialKey({ ...fields, issuerKey: null, number: '02' })).toBe('-/ct/02/-')
    expect(partialKey({ ...fields, authority: 'PARTY', term: 'XIV', issuerKey: 'tw' })).toBe('tw/ct/10/khoa-14')
    expect(partialKey({ ...fields, type: 'CHUONG_TRINH_PHOI_HOP', number: null, title: 'Về việc chung' })).toBe(
      'ha-mau.ubnd/ctph/ve-viec-chung/-',
    )
  })
})
