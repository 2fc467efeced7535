import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig, type Environment } from '../../src/config.js'
import { ensurePassword, knownPassword, passwordPath } from '../../src/neo4j/password.js'

describe('the password of the embedded server', () => {
  let home: string
  const config = (env: Environment = {}) => readConfig({ VANKIEN_HOME: home, ...env })
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'vankien-password-'))
  })
  afterEach(() => rmSync(home, { recursive: true }))

  it('is random, made once, and kept for its owner only', () => {
    expect(knownPassword(config())).toBeNull()
    const password = ensurePassword(config())
    expect(password).toMatch(/^[0-9a-f]{32}$/)
    expect(ensurePassword(config())).toBe(password)
    expect(statSync(passwordPath(config())).mode & 0o777).toBe(0o600)
    rmSync(passwordPath(config()))
    expect(ensurePassword(config())).not.toBe(password)
  })

  it('is closed again when its file has been opened to others', () => {
    writeFileSync(passwordPath(config()), 'a sample of one\n')
    chmodSync(passwordPath(config()), 0o644)
    expect(knownPassword(config())).toBe('a sample of one')
    expect(statSync(passwordPath(config())).mode & 0o777).toBe(0o600)
  })

  it('is NEO4J_PASSWORD where that is set, which has to have 8 characters', () => {
    expect(ensurePassword(config({ NEO4J_PASSWORD: 'eight or more' }))).toBe('eight or more')
    expect(() => ensurePassword(config({ NEO4J_PASSWORD: 'seven..' }))).toThrow('NEO4J_PASSWORD is too short')
  })
})
