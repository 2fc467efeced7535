import { homedir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../src/config.js'
import { UsageError } from '../src/errors.js'

describe('readConfig', () => {
  it('has a default for everything', () => {
    const { root, home, cache, port, boltPort, httpPort, neo4j } = readConfig({})
    expect(home).toBe(join(root, '.vankien'))
    expect(cache).toBe(join(homedir(), '.cache', 'vankien'))
    expect([port, boltPort, httpPort]).toEqual([4000, 7687, 7474])
    expect(neo4j).toEqual({ uri: null, user: 'neo4j', password: null, database: null })
  })

  it('takes an empty variable as unset, and paths from the folder it is run in', () => {
    const config = readConfig({ PORT: '', VANKIEN_HOME: 'somewhere', VANKIEN_CACHE: '~/jars' })
    expect(config.port).toBe(4000)
    expect(config.home).toBe(join(process.cwd(), 'somewhere'))
    expect(config.cache).toBe(join(homedir(), 'jars'))
  })

  it('reads a given server, where an empty password means none', () => {
    const env = { NEO4J_URI: 'neo4j+s://graph.example:7687', NEO4J_PASSWORD: '', NEO4J_DATABASE: 'books' }
    expect(readConfig(env).neo4j).toEqual({
      uri: 'neo4j+s://graph.example:7687',
      user: 'neo4j',
      password: '',
      database: 'books',
    })
  })

  it.each([
    [{ PORT: '70000' }, 'PORT is "70000". Give a port from 0 to 65535.'],
    [{ VANKIEN_BOLT_PORT: 'bolt' }, 'VANKIEN_BOLT_PORT is "bolt". Give a port from 0 to 65535.'],
    [{ VANKIEN_HTTP_PORT: '-1' }, 'VANKIEN_HTTP_PORT is "-1". Give a port from 0 to 65535.'],
    [{ NEO4J_URI: 'localhost:7687' }, 'NEO4J_URI is "localhost:7687". Write it as neo4j://host:7687'],
    [{ NEO4J_URI: 'http://localhost:7474', NEO4J_PASSWORD: 'x' }, 'NEO4J_URI is "http://localhost:7474"'],
    [{ NEO4J_URI: 'bolt://localhost' }, 'NEO4J_URI is set and NEO4J_PASSWORD is not. Set NEO4J_PASSWORD'],
    [{ VANKIEN_INTROSPECTION: 'no' }, 'VANKIEN_INTROSPECTION is "no". Give on or off.'],
    [{ VANKIEN_PAGES: '/nowhere/pages' }, 'VANKIEN_PAGES names no folder: /nowhere/pages'],
  ])('refuses %j as wrong usage, in one line', (env, line) => {
    const read = (): unknown => readConfig(env)
    expect(read).toThrow(UsageError)
    expect(read).toThrow(expect.objectContaining({ exitCode: 2, line: expect.stringContaining(line) as string }))
  })
})
