import { expect, it } from 'vitest'
import { Batches } from '../../src/api/batch.js'

const doubled = (calls: string[][]) => async (keys: string[]) => {
  calls.push(keys)
  return new Map(keys.filter((key) => key !== 'none').map((key) => [key, key + key]))
}

it('joins what siblings ask for, each key once', async () => {
  const [batches, place, calls] = [new Batches(), [], [] as string[][]]
  const ask = async (key: string, waits: number) => {
    for (let i = 0; i < waits; i++) await Promise.resolve()
    return batches.get(place, 'x', key, doubled(calls))
  }
  expect(await Promise.all([ask('a', 0), ask('b', 3), ask('a', 1), ask('none', 2)])).toEqual([
    'aa',
    'bb',
    'aa',
    undefined,
  ])
  expect(calls).toEqual([['a', 'none', 'b']])
})

it('keeps places and kinds apart, and asks again later', async () => {
  const [batches, place, calls] = [new Batches(), [], [] as string[][]]
  await Promise.all([
    batches.get(place, 'x', 'a', doubled(calls)),
    batches.get(place, 'y', 'a', doubled(calls)),
    batches.get([], 'x', 'a', doubled(calls)),
  ])
  await batches.get(place, 'x', 'a', doubled(calls))
  expect(calls).toEqual([['a'], ['a'], ['a'], ['a']])
})

it('fails for all who asked when it fails', async () => {
  const [batches, place] = [new Batches(), []]
  const fail = () => Promise.reject(new Error('away'))
  const asked = ['a', 'b'].map((key) => batches.get(place, 'x', key, fail))
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})
