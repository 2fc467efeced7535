import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { consoleLog, serverFailure } from '../../src/neo4j/logs.js'

describe('serverFailure', () => {
  const home = mkdtempSync(join(tmpdir(), 'vankien-logs-'))
  afterEach(() => rmSync(home, { recursive: true, force: true }))

  function failure(log: string): ReturnType<typeof serverFailure> {
    mkdirSync(join(home, 'logs'), { recursive: true })
    writeFileSync(consoleLog(home), log)
    return serverFailure(home, 'ended while it was starting')
  }

  it.each([
    ['java.io.IOException: No space left on device', 'the disk is full. Free some space'],
    ['java.net.BindException: Address already in use', 'another program took its port'],
    ['OpenJDK 64-Bit Server VM warning: insufficient memory', 'there is too little memory'],
    ['Caused by: org.neo4j.io.locker.FileLockException: Lock file has been locked by another process', 'another Neo4j'],
    ['java.nio.file.AccessDeniedException: /data/sample', 'it may not write to its data folder'],
  ])('explains %j', (log, line) => {
    expect(failure(log).line).toContain(`Neo4j ended while it was starting: ${line}`)
  })

  it('gives the cause and the end of the log without its stack when it knows no better', () => {
    const { line, details } = failure(
      'INFO  Starting...\nException in thread "main" a sample\n\tat some.Class(1)\nStopped.\n',
    )
    expect(line).toContain('ended while it was starting: Exception in thread "main" a sample. The whole log is in ')
    expect(details).toBe('INFO  Starting...\nException in thread "main" a sample\nStopped.')
  })

  it('says so when there is no log', () => {
    expect(serverFailure(home, 'ended').line).toContain('Neo4j ended: its log is empty')
  })
})
