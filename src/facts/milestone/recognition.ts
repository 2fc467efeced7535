import { refOf, type Facts, type Reading } from '../../resolve/index.js'
import { subjectAt } from './subjects.js'

const RECOGNISED = /^[^.;,]{0,30}? được (?=\p{L})/u
const VERB = /^ (?:đã )?công nhận(?: danh hi\p{L}+| đạt)?(?:(?<mark> )"[^"]{2,80}")?/u

/**
 * Places and bodies recognised under a scheme: "147 làng … được UBND tỉnh công nhận danh hiệu …" in a sentence that names
 * the scheme before it.
 */
export function recognitions(reading: Reading, facts: Facts): void {
  const { text, found } = reading.scene
  for (const figure of found.of('Quantity')) {
    const sentence = text.sentenceAt(figure.start)
    const passive = RECOGNISED.exec(text.norm.slice(figure.end, sentence.end))
    if (!passive) continue
    const body = found.at('Body', figure.end + passive[0].length)
    const verb = body && VERB.exec(text.norm.slice(body.end, sentence.end))
    if (!verb) continue
    const scheme = found.within('Program', { start: sentence.start, end: figure.start }).at(-1)
    const subject = scheme && subjectAt(reading, scheme.start)
    if (!subject) continue
    facts.add('Milestone', {
      basis: 'STATED',
      basisReason: null,
      evidence: [
        {
          span: { start: figure.end + passive[0].length, end: body.end + verb[0].length },
          rule: 'milestone.recognised',
        },
      ],
      subject: subject.ref,
      by: refOf(reading, body),
      at: null,
      action: 'RECOGNISED',
      on: null,
      period: subject.period,
    })
  }
}
