import { existsSync, statSync } from 'node:fs'
import { isIP } from 'node:net'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UsageError } from './errors.js'

/** Where the database comes from and how to log in. */
export interface DatabaseConfig {
  /** `NEO4J_URI`: a server that is not ours to start or stop; null means the embedded one. */
  uri: string | null
  user: string
  /** `NEO4J_PASSWORD`; null means the password file of the embedded server. */
  password: string | null
  /** `NEO4J_DATABASE`; null means the user's home database. */
  database: string | null
}

/** Every setting of the environment, checked. Paths are absolute. */
export interface Config {
  /** The checkout. */
  root: string
  /** `VANKIEN_HOME`: data, password and run.json. */
  home: string
  /** `VANKIEN_CACHE`: jars, shared by all checkouts of a user. */
  cache: string
  /** Folders that may hold the pages' words, in order: `VANKIEN_PAGES`, then `pages` in the checkout where it is there. */
  pages: string[]
  /** `PORT` of the API; 0 means any free port. */
  port: number
  /** `VANKIEN_BOLT_PORT` of the embedded Neo4j; 0 means any free port. */
  boltPort: number
  /** `VANKIEN_HTTP_PORT` of the embedded Neo4j and its Browser; 0 means any free port. */
  httpPort: number
  /** `VANKIEN_INTROSPECTION`: whether clients may ask the API for its schema; GraphiQL needs it. */
  introspection: boolean
  /** `VANKIEN_ANSWERS_MB`: megabytes of answers that the API keeps while the graph does not change; 0 keeps none. */
  answersMegabytes: number
  /** `VANKIEN_RATE_LIMIT`: requests a minute that one client may make; 0 for any number. */
  rateLimit: number
  /** `VANKIEN_TRUST_PROXY`: addresses and networks of reverse proxies whose `X-Forwarded-For` is believed. */
  trustProxy: string[]
  /** `VANKIEN_CORS`: origins whose pages may ask the API from a browser. */
  corsOrigins: string[]
  /** `VANKIEN_LOG`: the least level that is logged. */
  logLevel: LogLevel
  /** `VANKIEN_CHROMIUM`: the browser's executable for the tests that use one. */
  chromium: string | null
  /** `VANKIEN_REQUIRE`: what a test may not skip for, such as `pages` and `browser`. */
  require: ReadonlySet<string>
  /** `VANKIEN_ALLOW_PRIVATE`: whether pages may come from addresses that are not public, from all hosts or those named. */
  allowPrivate: boolean | string[]
  /** `NEO4J_JAVA`: the java to use, an executable or a Java home. */
  java: string | null
  javaHome: string | null
  neo4j: DatabaseConfig
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

export type Environment = Readonly<Record<string, string | undefined>>

/** The folder that holds package.json. */
export const checkout = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '')

/**
 * Reads the environment once, at the edge of a command. An empty variable counts as one that is not set, but for
 * `NEO4J_PASSWORD`, where empty means a server without authentication.
 *
 * @throws UsageError that names the variable, its value and what it should be
 */
export function readConfig(env: Environment = process.env): Config {
  const text = (name: string): string | null => env[name]?.trim() || null
  const path = (name: string): string | null => {
    const value = text(name)
    return value === null ? null : resolve(value.replace(/^~(?=$|[/\\])/, homedir()))
  }
  return {
    root: checkout,
    home: path('VANKIEN_HOME') ?? join(checkout, '.vankien'),
    cache: path('VANKIEN_CACHE') ?? join(homedir(), '.cache', 'vankien'),
    pages: pageFolders(path('VANKIEN_PAGES')),
    port: port('PORT', text('PORT'), 4000),
    boltPort: port('VANKIEN_BOLT_PORT', text('VANKIEN_BOLT_PORT'), 7687),
    httpPort: port('VANKIEN_HTTP_PORT', text('VANKIEN_HTTP_PORT'), 7474),
    introspection: onOrOff('VANKIEN_INTROSPECTION', text('VANKIEN_INTROSPECTION'), true),
    answersMegabytes: whole('VANKIEN_ANSWERS_MB', text('VANKIEN_ANSWERS_MB'), 64, 'megabytes'),
    rateLimit: whole('VANKIEN_RATE_LIMIT', text('VANKIEN_RATE_LIMIT'), 1200, 'requests a minute'),
    trustProxy: trustedProxies(words(text('VANKIEN_TRUST_PROXY'))),
    corsOrigins: origins(words(text('VANKIEN_CORS'))),
    logLevel: logLevel(text('VANKIEN_LOG')),
    chromium: path('VANKIEN_CHROMIUM'),
    require: new Set(words(text('VANKIEN_REQUIRE'))),
    allowPrivate: hosts(text('VANKIEN_ALLOW_PRIVATE')),
    java: path('NEO4J_JAVA'),
    javaHome: path('JAVA_HOME'),
    neo4j: {
      uri: neo4jUri(text('NEO4J_URI')),
      user: text('NEO4J_USER') ?? 'neo4j',
      password: neo4jPassword(text('NEO4J_URI'), env['NEO4J_PASSWORD']),
      database: text('NEO4J_DATABASE'),
    },
  }
}

function port(name: string, value: string | null, otherwise: number): number {
  if (value === null) return otherwise
  const number = /^\d{1,5}$/.test(value) ? Number(value) : NaN
  if (!(number <= 65535)) throw new UsageError(`${name} is "${value}"`, { remedy: 'Give a port from 0 to 65535.' })
  return number
}

function whole(name: string, value: string | null, otherwise: number, what: string): number {
  if (value === null) return otherwise
  if (/^\d{1,9}$/.test(value)) return Number(value)
  throw new UsageError(`${name} is "${value}"`, { remedy: `Give a whole number of ${what}, 0 for none.` })
}

const words = (value: string | null): string[] => (value ?? '').split(/[\s,]+/).filter(Boolean)

function trustedProxies(values: string[]): string[] {
  const wrong = values.find((value) => !/^[\da-f.:]+(?:\/\d{1,3})?$/i.test(value) || isIP(value.split('/')[0]!) === 0)
  if (wrong === undefined) return values
  throw new UsageError(`VANKIEN_TRUST_PROXY has "${wrong}"`, {
    remedy: 'Give addresses or networks, such as 127.0.0.1 or 10.0.0.0/8.',
  })
}

function origins(values: string[]): string[] {
  const wrong = values.find((value) => !/^https?:\/\/[^/\s*]+$/.test(value))
  if (wrong === undefined) return values
  throw new UsageError(`VANKIEN_CORS has "${wrong}"`, { remedy: 'Give origins, such as https://example.org.' })
}

function logLevel(value: string | null): LogLevel {
  const level = logLevels.find((known) => known === (value ?? 'warn'))
  if (level !== undefined) return level
  throw new UsageError(`VANKIEN_LOG is "${value}"`, { remedy: `Give one of ${logLevels.join(', ')}.` })
}

/** `1` for all, `0` for none, else the names of hosts. */
function hosts(value: string | null): boolean | string[] {
  if (value === null || /^(?:0|false|no)$/i.test(value)) return false
  return /^(?:1|true|yes)$/i.test(value) || words(value)
}

function onOrOff(name: string, value: string | null, otherwise: boolean): boolean {
  if (value === null) return otherwise
  if (value === 'on' || value === 'off') return value === 'on'
  throw new UsageError(`${name} is "${value}"`, { remedy: 'Give on or off.' })
}

const schemes = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc']

function neo4jUri(value: string | null): string | null {
  if (value === null) return null
  const scheme = /^([a-z0-9+]+):\/\/[^/\s]+/.exec(value)?.[1]
  if (scheme !== undefined && schemes.includes(scheme)) return value
  throw new UsageError(`NEO4J_URI is "${value}"`, { remedy: 'Write it as neo4j://host:7687 or neo4j+s://host.' })
}

function neo4jPassword(uri: string | null, value: string | undefined): string | null {
  if (uri === null) return value || null
  if (value !== undefined) return value
  throw new UsageError('NEO4J_URI is set and NEO4J_PASSWORD is not', {
    remedy: 'Set NEO4J_PASSWORD (empty for a server without authentication).',
  })
}

function pageFolders(given: string | null): string[] {
  if (given !== null && !(existsSync(given) && statSync(given).isDirectory())) {
    throw new UsageError(`VANKIEN_PAGES names no folder: ${given}`, { remedy: 'Create it, or unset VANKIEN_PAGES.' })
  }
  const own = join(checkout, 'pages')
  return [...(given === null ? [] : [given]), ...(existsSync(own) ? [own] : [])]
}
