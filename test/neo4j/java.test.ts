import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findJava, parseJavaVersion } from '../../src/neo4j/java.js'

describe('parseJavaVersion', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment (build 17.0.15+6)', 17],
    ['openjdk version "21" 2023-09-19', 21],
    ['openjdk version "21-ea" 2023-09-19', 21],
    ['java version "1.8.0_392"\nJava(TM) SE Runtime Environment (build 1.8.0_392-b08)', 8],
    ['java version "24.0.1" 2025-04-15 LTS', 24],
    ['Picked up JAVA_TOOL_OPTIONS: -Dversion="1"\nopenjdk version "17.0.9" 2023-10-17', 17],
    ['Property settings:\n    java.vm.version = 11\n\nopenjdk version "21.0.2" 2024-01-16', 21],
  ])('reads %j', (output, version) => {
    expect(parseJavaVersion(output)).toBe(version)
  })

  it.each(['', 'java: command not found', 'The operation couldn’t be completed. Unable to locate a Java Runtime.'])(
    'finds none in %j',
    (output) => {
      expect(parseJavaVersion(output)).toBeNull()
    },
  )
})

describe.skipIf(process.platform === 'win32')('findJava', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vankien-java-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  /** A Java home whose java tells the given version. */
  function javaHome(version: string): string {
    const home = join(folder, version)
    mkdirSync(join(home, 'bin'), { recursive: true })
    writeFileSync(join(home, 'bin', 'java'), `#!/bin/sh\necho 'openjdk version "${version}"' >&2\n`)
    chmodSync(join(home, 'bin', 'java'), 0o755)
    return home
  }

  it('takes NEO4J_JAVA before JAVA_HOME, as an executable or as a home', async () => {
    const [java17, java21] = [javaHome('17.0.1'), javaHome('21.0.1')]
    const found = { path: join(java21, 'bin', 'java'), version: 21 }
    expect(await findJava({ java: java21, javaHome: java17 })).toMatchObject(found)
    expect(await findJava({ java: found.path, javaHome: java17 })).toMatchObject(found)
  })

  it('passes over a JAVA_HOME of another version when the java on the path will do', async () => {
    const { version } = await findJava({ java: null, javaHome: javaHome('11.0.2') })
    expect([17, 21]).toContain(version)
  })

  it('refuses a NEO4J_JAVA of another version, with a remedy and the two other ways', async () => {
    const found = findJava({ java: javaHome('11.0.3'), javaHome: javaHome('17.0.1') })
    await expect(found).rejects.toMatchObject({
      exitCode: 1,
      message: `Neo4j needs Java 17 or 21: NEO4J_JAVA (${javaHome('11.0.3')}) is Java 11`,
      remedy: expect.stringMatching(/Install it: .*NEO4J_URI=.*docker run /) as string,
    })
  })
})
