import { expect, test } from 'vitest'
import { browserLink } from '../../src/explorer/browser-link.js'

const places = {
  httpUrl: 'http://localhost:7474',
  uri: 'bolt://localhost:7687',
  user: 'neo4j',
  api: 'http://localhost:4000',
}

test('fills in database and user, and leaves guide and style to the server', () => {
  const link = browserLink({ ...places, presets: true })
  expect(link).toBe('http://localhost:7474/browser/?dbms=neo4j://neo4j@localhost:7687')
})

test('names the guide itself where the server does not know the API', () => {
  const link = new URL(browserLink({ ...places, presets: false }))
  expect(Object.fromEntries(link.searchParams)).toEqual({
    dbms: 'neo4j://neo4j@localhost:7687',
    cmd: 'guide',
    arg: 'http://localhost:4000/guides/browser/vankien.md',
  })
})
