import type { Span } from '../../text/index.js'
import type { Reading } from '../reading.js'
import type { Ref } from '../registry.js'

/** Bodies that are the subject before a verb: not those inside titles or behind "của", "tại". */
export const hostsIn = ({ scene: { text, found }, refs }: Reading, before: Span): Ref[] =>
  found
    .within('Body', before)
    .filter((body) => !found.covered(body, 'Post', 'Person', 'Document'))
    .filter(
      (body) =>
        !/(?:của|tại|thuộc|trường|trụ sở|theo|cho|với) $/iu.test(
          text.norm.slice(Math.max(0, body.start - 8), body.start),
        ),
    )
    .map((body) => refs.get(body))
    .filter((ref, i, all) => ref !== undefined && all.indexOf(ref) === i)
    .filter((ref) => ref !== undefined)
