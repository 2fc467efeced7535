import { expect, test } from 'vitest'
import { memoryOf, neo4jConf } from '../../src/neo4j/settings.js'

const gigabyte = 2 ** 30

test.each([
  ['a small laptop', 3 * gigabyte, { heap: 512, pageCache: 384 }],
  ['less than the server can do with', gigabyte, { heap: 512, pageCache: 256 }],
  ['eight gigabytes', 8 * gigabyte, { heap: 1024, pageCache: 1024 }],
  ['a large server', 256 * gigabyte, { heap: 2048, pageCache: 2048 }],
])('%s', (_, bytes, memory) => {
  expect(memoryOf(bytes)).toEqual(memory)
})

test('the server is told its page cache', () => {
  expect(neo4jConf({ bolt: 1, http: 2 }, 0)).toMatch(/^server\.memory\.pagecache\.size=\d+m$/m)
})
