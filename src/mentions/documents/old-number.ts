import { rule, type Finds } from '../rule.js'
import { END, NO, SERIAL, START, TYPE } from './grammar.js'
import { numbered, spanOf } from './numbered.js'

/**
 * `Nghị định 64/CP` · `Quyết định số 178/TTg` · `Nghị định số 36-CP`: until 1997 the State's numbers named the body alone, without the
 * type. The word tells the type.
 */
const PATTERN = new RegExp(`${START}${TYPE} ${NO}?${SERIAL} ?[/-] ?(?<codes>CP|TTg|HĐBT|HĐCP|CTN|SL)${END}`, 'gu')

export const oldNumber = rule('Document', {
  name: 'document.old-number',
  examples: [
    'theo Nghị định 64/CP của Chính phủ',
    'Quyết định số 178/TTg',
    'Nghị định số 36-CP ngày 29/5/1995',
    'sắc lệnh số 63/SL',
  ],
  counterExamples: ['Nghị định 64/2020', 'số 64/CP', 'Nghị định 15/2018/NĐ-CP', 'Kế hoạch 12/UBND'],
  *find(scene): Finds<'Document'> {
    for (const match of scene.text.matchAll(PATTERN)) {
      const citation = numbered(scene, spanOf(match), match.groups!)
      if (citation) yield citation
    }
  },
})
