import { execFile } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.js'
import { VankienError } from '../errors.js'
import { installHint, otherWays } from './remedies.js'

export interface Java {
  /** The executable. */
  path: string
  /** Its feature version: 17 or 21. */
  version: number
  /** Its home folder, which Maven is told too; null where it does not say. */
  home: string | null
}

const wanted = [17, 21]

/**
 * The java to run Neo4j with: `NEO4J_JAVA`, else `JAVA_HOME`, else `java` on the path; the first of version 17 or 21.
 * A `NEO4J_JAVA` of another version is refused, since somebody chose it.
 *
 * @throws VankienError that says what was found and how to install the right one
 */
export async function findJava(config: Pick<Config, 'java' | 'javaHome'>): Promise<Java> {
  const seen: string[] = []
  for (const { name, path } of candidates(config)) {
    const java = await probe(path)
    if (java !== null && wanted.includes(java.version)) return java
    seen.push(java === null ? `${name} runs no java` : `${name} is Java ${java.version}`)
    if (name.startsWith('NEO4J_JAVA')) break
  }
  throw new VankienError(`Neo4j needs Java 17 or 21: ${seen.join(', ')}`, {
    remedy: `${installHint('java')}, or name one: NEO4J_JAVA=/path/to/java. ${otherWays}`,
  })
}

function candidates({ java, javaHome }: Pick<Config, 'java' | 'javaHome'>): { name: string; path: string }[] {
  return [
    ...(java === null ? [] : [{ name: `NEO4J_JAVA (${java})`, path: isFolder(java) ? inHome(java) : java }]),
    ...(javaHome === null ? [] : [{ name: `JAVA_HOME (${javaHome})`, path: inHome(javaHome) }]),
    { name: 'java on the path', path: 'java' },
  ]
}

async function probe(path: string): Promise<Java | null> {
  const output = await new Promise<string>((resolve) => {
    execFile(path, ['-XshowSettings:properties', '-version'], { timeout: 30_000 }, (error, out, err) =>
      resolve(error ? '' : `${out}\n${err}`),
    )
  })
  const version = parseJavaVersion(output)
  return version === null ? null : { path, version, home: /^\s*java\.home = (.+)$/m.exec(output)?.[1]?.trim() ?? null }
}

/** The feature version in what `java -version` prints: 8 for "1.8.0_392", 17 for "17.0.15", 21 for "21-ea"; else null. */
export function parseJavaVersion(output: string): number | null {
  const [, first, second] = /^\S.* version "(\d+)(?:\.(\d+))?/m.exec(output) ?? []
  if (first === undefined) return null
  return first === '1' && second !== undefined ? Number(second) : Number(first)
}

function inHome(home: string): string {
  return join(home, 'bin', 'java')
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
