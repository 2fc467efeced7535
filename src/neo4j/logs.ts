import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { VankienError } from '../errors.js'

/** Where the server's own output goes; Neo4j keeps its other logs beside it. */
export function consoleLog(neo4jHome: string): string {
  return join(neo4jHome, 'logs', 'console.log')
}

/** Neo4j's own log: started, stopped, and why not. */
function serverLog(neo4jHome: string): string {
  return join(neo4jHome, 'logs', 'neo4j.log')
}

/** Puts the last run's logs aside, so that what the logs say is about this run. */
export function beginLogs(neo4jHome: string): void {
  mkdirSync(join(neo4jHome, 'logs'), { recursive: true })
  for (const path of [serverLog(neo4jHome), consoleLog(neo4jHome)]) {
    if (existsSync(path)) renameSync(path, path.replace(/\.log$/, '.previous.log'))
  }
}

/** The server ended or never answered; one that refuses a password has not failed. */
export class ServerFailure extends VankienError {}

/** What the end of a log can mean, the most telling first. */
const causes: { seen: RegExp; message: string; remedy: string }[] = [
  {
    seen: /No space left on device|Disk quota exceeded/i,
    message: 'the disk is full',
    remedy: 'Free some space and start again: nothing is lost.',
  },
  {
    seen: /Address already in use|BindException/,
    message: 'another program took its port at the same moment',
    remedy: 'Start again, or choose other ports: VANKIEN_BOLT_PORT and VANKIEN_HTTP_PORT.',
  },
  {
    seen: /OutOfMemoryError|insufficient memory|Could not reserve enough space/,
    message: 'there is too little memory',
    remedy: 'It needs about 900 MB: close other programs and start again.',
  },
  {
    seen: /FileLockException|Lock file has been locked by another process|is locked by another process/i,
    message: 'another Neo4j uses the same data folder',
    remedy: 'Stop that one, or give this one its own folder: VANKIEN_HOME.',
  },
  {
    seen: /AccessDeniedException|Permission denied|Read-only file system/,
    message: 'it may not write to its data folder',
    remedy: 'Give yourself the rights on the folder, or choose another one: VANKIEN_HOME.',
  },
]

/** One line about why the server in `neo4jHome` ended or never answered, and the end of its log as details. */
export function serverFailure(neo4jHome: string, what: string): ServerFailure {
  const log = endOfLogs(neo4jHome)
  const lines = log.split('\n').filter((line) => line.trim() !== '')
  const cause = causes.find(({ seen }) => seen.test(log))
  const told =
    lines.findLast((line) => /^(Caused by|Exception|Error)\b/.test(line)) ?? lines.at(-1) ?? 'its log is empty'
  return new ServerFailure(`Neo4j ${what}: ${cause?.message ?? told.slice(0, 300)}`, {
    remedy: cause?.remedy ?? `The whole log is in ${join(neo4jHome, 'logs')}.`,
    details: lines
      .filter((line) => !/^\s+at /.test(line))
      .slice(-12)
      .join('\n'),
  })
}

/** Whether the server ended because somebody else was quicker to take its port. */
export function lostPort(neo4jHome: string): boolean {
  return /Address already in use|BindException/.test(endOfLogs(neo4jHome))
}

function endOfLogs(neo4jHome: string): string {
  return `${endOf(serverLog(neo4jHome))}\n${endOf(consoleLog(neo4jHome))}`
}

function endOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').slice(-20_000)
  } catch {
    return ''
  }
}
