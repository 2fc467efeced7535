import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.js'
import { VankienError } from '../errors.js'
import { writeWhole } from './files.js'

/** The file with the embedded server's password; only its owner may read it. */
export function passwordPath(config: Config): string {
  return join(config.home, 'password')
}

/** `NEO4J_PASSWORD`, or the password that was made at the first start; null before it. */
export function knownPassword(config: Config): string | null {
  if (config.neo4j.password !== null) return config.neo4j.password
  const path = passwordPath(config)
  if (!existsSync(path)) return null
  chmodSync(path, 0o600)
  return readFileSync(path, 'utf8').trim() || null
}

/**
 * The known password, or a new random one (128 bits, letters and digits), written with mode 0600 before it is used.
 *
 * @throws VankienError when NEO4J_PASSWORD is shorter than the 8 characters that Neo4j asks for
 */
export function ensurePassword(config: Config): string {
  const password = knownPassword(config) ?? randomBytes(16).toString('hex')
  if (password.length < 8) {
    throw new VankienError('NEO4J_PASSWORD is too short for a new Neo4j', { exitCode: 2, remedy: 'Give 8 characters.' })
  }
  writeWhole(passwordPath(config), `${password}\n`)
  return password
}
