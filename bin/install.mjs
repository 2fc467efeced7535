// Installs the packages of package-lock.json where node_modules differs from it. Node's built-ins only: it runs before
// there is any package or a TypeScript loader, so it cannot share src/neo4j's lock.
import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * @param {string} root the checkout
 * @returns {Promise<string | null>} what went wrong, with its remedy; null when every package is there
 */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return null
  const lock = join(root, '.vankien', 'install.lock')
  try {
    mkdirSync(join(root, '.vankien'), { recursive: true })
    await takeLock(lock)
  } catch (error) {
    return `Cannot write to ${root}: ${error.message}. Give yourself the rights on the folder.`
  }
  try {
    return isInstalled(root) ? null : await install(root, lock)
  } finally {
    rmSync(lock, { force: true })
  }
}

/** The stamp is the lockfile's hash, written after a whole install; a package removed by hand is noticed all the same. */
function isInstalled(root) {
  const packages = packagesOf(join(root, 'package-lock.json'))
  const missing = (path) => !existsSync(join(root, path, 'package.json'))
  if (Object.entries(packages).some(([path, entry]) => path !== '' && !mayBeAbsent(entry) && missing(path)))
    return false
  if (readOrNull(stampPath(root)) === stampOf(root)) return true
  if (!matchesLastInstall(root, packages)) return false
  writeFileSync(stampPath(root), stampOf(root))
  return true
}

/** Whether `npm install` by hand has left exactly the packages of the lockfile: npm notes them when it has ended. */
function matchesLastInstall(root, packages) {
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'))
  return (
    Object.keys(installed).length > 0 &&
    Object.entries(packages).every(([path, entry]) => {
      const there = installed[path]
      if (path === '' || (there === undefined && mayBeAbsent(entry))) return true
      return there !== undefined && there.version === entry.version && there.integrity === entry.integrity
    })
  )
}

/** Packages for other platforms. */
function mayBeAbsent({ optional, devOptional }) {
  return Boolean(optional || devOptional)
}

function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}

function stampPath(root) {
  return join(root, 'node_modules', '.vankien-install')
}

/** Compiled packages differ by platform, so a folder that moves between machines is installed again. */
function stampOf(root) {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  return `${hash} ${process.platform} ${process.arch}\n`
}

async function install(root, lock) {
  const started = Date.now()
  process.stderr.write('Installing packages (npm ci; once, about a minute)\n')
  const { code, output } = await npmCi(root, lock)
  if (code !== 0) {
    const reason =
      /^npm (?:error|ERR!) (?!code|errno|syscall|path)(.+)$/m.exec(output)?.[1] ?? `it ended with code ${code}`
    return `npm ci failed: ${reason}. Check the network and that npm is there (\`npm --version\`), then run it again.`
  }
  writeFileSync(stampPath(root), stampOf(root))
  process.stderr.write(`Packages installed (${((Date.now() - started) / 1000).toFixed(1)} s)\n`)
  return null
}

function npmCi(root, lock) {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const script = process.env.npm_execpath
  const [command, before] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []]
  const options = {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && command === 'npm',
  }
  return new Promise((resolve) => {
    const child = spawn(command, [...before, ...args], options)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
    // Whoever comes after a kill waits for the npm that is still at work.
    if (child.pid !== undefined) writeBeside(lock, holders(process.pid, child.pid), renameSync)
    let stopped = false
    const stop = (signal) => {
      stopped = true
      child.kill(signal)
    }
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop)
    const end = (code, text) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop)
      resolve({ code, output: stopped ? 'npm error it was stopped' : text })
    }
    child.on('error', (error) => end(1, `npm error ${error.message}`))
    child.on('close', (code) => end(code ?? 1, output))
  })
}

/** The lock names the processes that hold it; once none of them lives, it is free. */
async function takeLock(path) {
  for (let told = false; ;) {
    try {
      writeBeside(path, holders(process.pid), linkSync)
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const text = readOrNull(path)
    if (text === null) continue
    if (!text.split('\n').some(lives)) {
      rmSync(path, { force: true })
      continue
    }
    if (!told) process.stderr.write('Waiting for another npm ci in this folder\n')
    told = true
    await sleep(200)
  }
}

function holders(...pids) {
  return pids.map((pid) => `${pid} ${startOf(pid)}`).join('\n')
}

function lives(holder) {
  const [pid, started] = holder.split(' ')
  try {
    process.kill(Number(pid), 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
  return startOf(Number(pid)) === started
}

/** When the process started, where /proc tells (proc_pid_stat(5), field 22); "-" elsewhere, "dead" for a dead one. */
function startOf(pid) {
  if (process.platform !== 'linux') return '-'
  const stat = readOrNull(`/proc/${pid}/stat`)
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields === undefined || fields[0] === 'Z' ? 'dead' : fields[19]
}

/** Puts the whole text in place in one step, by `linkSync` (only where nothing stands) or `renameSync`. */
function writeBeside(path, text, place) {
  const beside = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(beside, text)
  try {
    place(beside, path)
  } finally {
    rmSync(beside, { force: true })
  }
}

function readOrNull(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
