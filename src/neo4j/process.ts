import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** A process by its number and the moment it started: numbers are given out again, the pair is not. */
export interface ProcessId {
  pid: number
  started: string
}

interface Seen extends ProcessId {
  parent: number
}

const linux = process.platform === 'linux'

/** The process that runs under `pid` now; null when there is none, or only a dead one that nobody has collected. */
export function identify(pid: number): ProcessId | null {
  const seen = look(pid)
  return seen && { pid, started: seen.started }
}

/** This process itself. */
export function self(): ProcessId {
  return identify(process.pid) ?? { pid: process.pid, started: 'unknown' }
}

export function isAlive(process: ProcessId): boolean {
  return look(process.pid)?.started === process.started
}

/** The number of the process's present parent; another than at its start means that the parent died. */
export function parentOf({ pid }: ProcessId): number | null {
  return look(pid)?.parent ?? null
}

/** Our Neo4j servers on the data folder `neo4jHome`, found by their command line: for one that was never written down. */
export function findServers(neo4jHome: string): ProcessId[] {
  const between = linux ? '\0' : ' '
  const wanted = ['org.neo4j.server.CommunityEntryPoint', `--home-dir=${neo4jHome}`]
  return commandLines()
    .filter(({ args }) => wanted.every((argument) => args.includes(between + argument + between)))
    .flatMap(({ pid }) => identify(pid) ?? [])
}

/**
 * Asks the process to end and waits; ends it by force after `grace` milliseconds.
 *
 * @returns whether it ended by itself
 */
export async function stopProcess(process: ProcessId, grace: number): Promise<boolean> {
  signal(process, 'SIGTERM')
  if (await ended(process, grace)) return true
  signal(process, 'SIGKILL')
  await ended(process, 10_000)
  return false
}

function signal(target: ProcessId, name: NodeJS.Signals): void {
  if (!isAlive(target)) return
  try {
    process.kill(target.pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function ended(process: ProcessId, within: number): Promise<boolean> {
  const deadline = Date.now() + within
  while (isAlive(process)) {
    if (Date.now() > deadline) return false
    await sleep(50)
  }
  return true
}

function look(pid: number): Seen | null {
  return linux ? lookInProc(pid) : lookWithPs(pid)
}

const boot = linux ? readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() : ''

/**
 * `/proc/PID/stat` (proc_pid_stat(5)): after the name in parentheses come state, parent … threads
 * as field 20 and the start as field 22. A dead first thread whose others still end holds the process's files.
 */
function lookInProc(pid: number): Seen | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const threads = Number(fields[17])
    if (fields[0] === 'X' || (fields[0] === 'Z' && threads <= 1)) return null
    return { pid, parent: Number(fields[1]), started: `${boot}/${fields[19]}` }
  } catch {
    return null
  }
}

function lookWithPs(pid: number): Seen | null {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,ppid=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const [state = 'Z', parent, ...started] = line.trim().split(/\s+/)
    return state.startsWith('Z') ? null : { pid, parent: Number(parent), started: started.join(' ') }
  } catch {
    return null
  }
}

function commandLines(): { pid: number; args: string }[] {
  if (!linux) return commandLinesWithPs()
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [{ pid: Number(name), args: readFileSync(`/proc/${name}/cmdline`, 'utf8') }]
      } catch {
        return []
      }
    })
}

function commandLinesWithPs(): { pid: number; args: string }[] {
  try {
    const all = execFileSync('ps', ['-axww', '-o', 'pid=,args='], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    return [...all.matchAll(/^\s*(\d+) (.*)$/gm)].map(([, pid, args]) => ({ pid: Number(pid), args: `${args} ` }))
  } catch {
    return []
  }
}
