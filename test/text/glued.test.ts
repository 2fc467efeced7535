import { expect, it } from 'vitest'
import { bodyKinds } from '../../src/reference/index.js'
import { isGlued } from '../../src/text/index.js'

it('tells words that lost the blanks between them', () => {
  const glued = [
    'tỉnhvà',
    'Thuậnnhiệm',
    'UBNDhuyện',
    'HàGiang',
    'ngânhànglà',
    'sảnđã',
    'vụán',
    'tịchUBND',
    'khóaXV',
    'Ytế',
    'trongkhi',
    'năm2020',
    '10xã',
  ]
  expect(glued.filter((word) => !isGlued(word))).toEqual([])
})
it('takes no syllable, name, abbreviation or foreign word for several', () => {
  const whole = [
    'nghiêng',
    'VietGAP',
    'YouTube',
    'khuỷu',
    'quyết',
    'Thuyền',
    'Kđăm',
    'Niê',
    'Êban',
    'Đắk',
    'Krông',
    'QĐ-TTg',
    'TTr',
    'ThS',
    'online',
    'VNeID',
    'panô',
    'Chamaléa',
    'số35',
    '10km',
    'm2',
    'A05',
    '12h30',
  ]
  expect(whole.filter(isGlued)).toEqual([])
  const names = bodyKinds.flatMap(({ forms }) => forms)
  expect(names.flatMap((name) => name.split(' ')).filter(isGlued)).toEqual([])
})
