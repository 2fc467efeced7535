import { bodyKinds } from '../reference/index.js'
import { rule, words, type Finds } from './rule.js'

/**
 * The Fatherland Front's member organisations named behind its central body, with which they act as one party:
 * `Ủy ban Trung ương MTTQ Việt Nam và các tổ chức thành viên`.
 */
const MEMBERS = words('các tổ chức thành viên')
const AND = ' và '
const kind = bodyKinds.find(({ id }) => id === 'to-chuc-thanh-vien-mttq')!

export const memberOrganisations = rule('Body', {
  name: 'body.member-organisations',
  examples: ['Ủy ban Trung ương MTTQ Việt Nam và các tổ chức thành viên'],
  counterExamples: ['Ủy ban Mặt trận Tổ quốc và các tổ chức thành viên', 'Bộ Công an và các tổ chức thành viên'],
  *find({ text, found }): Finds<'Body'> {
    for (const { index, 0: match } of text.matchAll(MEMBERS)) {
      if (!text.norm.startsWith(AND, index - AND.length)) continue
      const front = found.endingAt('Body', index - AND.length)
      if (front?.body.type !== 'FRONT' || front.body.level !== 'CENTRAL') continue
      yield { start: index, end: index + match.length, body: kind, place: null }
    }
  },
})
