import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { checkout } from '../../src/config.js'

export interface Outcome {
  code: number
  stdout: string
  stderr: string
}

/** Runs `vankien` as people do, through its door, with the given variables only (and the path). */
export function vankien(args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(checkout, 'bin', 'vankien.mjs'), ...args],
      { env: withPath(env) },
      (error, stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    )
  })
}

/** Starts a TypeScript file of this folder in a process of its own. @returns it, and its first line */
export async function runFile(
  name: string,
  args: string[],
  env: Record<string, string>,
): Promise<[ChildProcess, string]> {
  const file = join(checkout, 'test', 'cli', name)
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    env: withPath(env),
    cwd: checkout,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return [child, line.toString()]
}

/** An environment of the given variables, the path, and what tells where Java and the jars are. */
export function withPath(env: Record<string, string>): Record<string, string> {
  const { PATH = '', HOME = '', JAVA_HOME, VANKIEN_CACHE } = process.env
  return { PATH, HOME, ...(JAVA_HOME && { JAVA_HOME }), ...(VANKIEN_CACHE && { VANKIEN_CACHE }), ...env }
}
