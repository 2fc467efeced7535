import { describe, expect, it } from 'vitest'
import { Revisions } from '../../src/api/answers/revisions.js'
import { Answers } from '../../src/api/answers/store.js'
import type { Reader } from '../../src/api/reader.js'

/** A database whose reads end when the test says so, each with the revision that it began with. */
function slowReader() {
  const reads: { end: () => void; fail: () => void }[] = []
  const graph = { revision: 1 }
  const rows = (): Promise<never[]> =>
    new Promise((resolve, reject) => {
      const { revision } = graph
      reads.push({
        end: () => resolve([{ word: `${revision}`, revision }] as never[]),
        fail: () => reject(new Error('away')),
      })
    })
  return { reads, graph, reader: { rows } as unknown as Reader }
}
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('the revision', () => {
  it('is read once for all who came before the read began', async () => {
    const { reads, graph, reader } = slowReader()
    const revisions = new Revisions(reader)
    const first = revisions.current()
    const late = [revisions.current(), revisions.current()]
    expect(reads).toHaveLength(1)
    graph.revision = 2
    reads[0]!.end()
    await settle()
    expect(reads).toHaveLength(2)
    reads[1]!.end()
    expect((await Promise.all([first, ...late])).map(({ word }) => word)).toEqual(['1', '2', '2'])
  })

  it('is read anew after a read failed', async () => {
    const { reads, reader } = slowReader()
    const revisions = new Revisions(reader)
    const [first, late] = [revisions.current(), revisions.current()]
    reads[0]!.fail()
    await expect(first).rejects.toThrow('away')
    await settle()
    reads[1]!.end()
    expect(await late).toEqual({ word: '1', revision: 1 })
    const later = revisions.current()
    reads[2]!.end()
    expect(await later).toEqual({ word: '1', revision: 1 })
  })
})

describe('kept answers', () => {
  const answer = (body: string, revision = '1') => ({ revision, type: 'application/json', body })

  it('hold for their revision only', () => {
    const answers = new Answers(1)
    answers.keep('a', answer('one'))
    expect(answers.get('a', '1')?.body).toBe('one')
    expect(answers.get('a', '2')).toBeNull()
  })

  it('are kept from the second request on', () => {
    const answers = new Answers(1)
    expect([answers.isRepeated('a'), answers.isRepeated('a'), answers.isRepeated('b')]).toEqual([false, true, false])
  })

  it('take no more memory than allowed, and none when none is', () => {
    const answers = new Answers(1)
    for (let i = 0; i < 40; i++) answers.keep(`k${i}`, answer('x'.repeat(20_000)))
    expect([answers.get('k0', '1'), answers.get('k39', '1')?.body.length]).toEqual([null, 20_000])
    answers.keep('large', answer('x'.repeat(100_000)))
    expect(answers.get('large', '1')).toBeNull()
    const none = new Answers(0)
    none.keep('a', answer('one'))
    expect([none.get('a', '1'), none.isRepeated('a'), none.isRepeated('a')]).toEqual([null, false, false])
  })
})
