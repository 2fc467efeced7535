import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Config } from '../config.js'
import { writeWhole } from './files.js'

const processId = z.object({ pid: z.int().positive(), started: z.string() })

const serverRecord = z.object({
  /** null from the moment before java is started to the moment after. */
  process: processId.nullable(),
  boltPort: z.int(),
  httpPort: z.int(),
  /** Hash of the settings that it was started with. */
  settings: z.string(),
  /** Whether it stays when nobody uses it any more: `vankien up`. */
  keep: z.boolean(),
  /** The commands that use it; the last one to end stops it. */
  holders: z.array(processId),
  startedAt: z.iso.datetime(),
})

const appRecord = z.object({
  process: processId,
  /** Its parent at its start. */
  parent: z.int(),
  url: z.string().nullable(),
  startedAt: z.iso.datetime(),
})

const runFile = z.object({ server: serverRecord.nullable(), app: appRecord.nullable() })

export type ServerRecord = z.infer<typeof serverRecord>
export type AppRecord = z.infer<typeof appRecord>
export type RunFile = z.infer<typeof runFile>

/** `VANKIEN_HOME/run.json`: what runs, so that a later command finds it. A missing or broken file says that nothing does. */
export function readRun(config: Config): RunFile {
  try {
    return runFile.parse(JSON.parse(readFileSync(runPath(config), 'utf8')))
  } catch {
    return { server: null, app: null }
  }
}

/** Changes the file; only to be called under `runLock`. */
export function updateRun(config: Config, change: Partial<RunFile>): void {
  writeWhole(runPath(config), `${JSON.stringify({ ...readRun(config), ...change }, null, 2)}\n`)
}

export function runPath(config: Config): string {
  return join(config.home, 'run.json')
}

/** The lock under which servers are started, adopted and stopped. */
export function runLock(config: Config): string {
  return join(config.home, 'run.lock')
}
