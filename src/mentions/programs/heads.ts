import { contains, overlaps, type Span } from '../../text/index.js'
import type { BodyMention, ProgramMention } from '../mention.js'
import type { Scene } from '../rule.js'

/** Head words of named undertakings, and what kind each makes. */
const TYPES: Readonly<Record<string, ProgramMention['programType']>> = {
  'đề án': 'SCHEME',
  'tiểu đề án': 'SCHEME',
  'chương trình': 'PROGRAMME',
  'dự án': 'PROGRAMME',
  'kế hoạch': 'PLAN',
  'mô hình': 'MODEL',
  'bộ tiêu chí': 'CRITERIA',
  'tiêu chí': 'CRITERIA',
  'cuộc vận động': 'CAMPAIGN',
  'chiến dịch': 'CAMPAIGN',
}
export const HEADS = Object.keys(TYPES)
export const typeOfHead = (head: string): ProgramMention['programType'] => TYPES[head.toLowerCase()]!

/** The body behind " của " at a position: who owns what stands before it. */
export function ownerBehind({ text, found }: Scene, end: number): BodyMention | null {
  const gap = /^,? của /u.exec(text.norm.slice(end, end + 7))
  return (gap && found.at('Body', end + gap[0].length)) ?? null
}

/** Whether a citation's type and number stand there: a number makes a document. */
export const isDocument = ({ found }: Scene, span: Span): boolean =>
  found.touching('Document', span).some((document) => document.number !== null && overlaps(document.core, span))

/** Whether the span lies inside a movement's mention. */
export const isMovement = ({ found }: Scene, span: Span): boolean =>
  found.touching('Movement', span).some((movement) => contains(movement, span))
