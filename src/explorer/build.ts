import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../config.js'
import { VankienError } from '../errors.js'

const sources = join(checkout, 'src', 'explorer', 'graphiql')
const builds = join(checkout, 'src', 'generated', 'graphiql')

/**
 * GraphiQL's build, made when its sources or the lockfile have changed since the last one (about four seconds). It is
 * written beside and renamed when whole, so that two processes may build at once.
 *
 * @returns its folder, with index.html and assets/
 * @throws VankienError when it cannot be built
 */
export async function ensureGraphiql(): Promise<string> {
  const folder = join(builds, stamp())
  if (existsSync(folder)) return folder
  mkdirSync(builds, { recursive: true })
  const beside = join(builds, `making-${randomBytes(4).toString('hex')}`)
  try {
    await make(beside)
    removeOlder()
    renameSync(beside, folder)
  } catch (error) {
    // Somebody else was faster with the same.
    if (!existsSync(folder)) throw error
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
  return folder
}

/** In a process of its own, as Vite's result depends on NODE_ENV, which is not always ours to set. */
function make(outDir: string): Promise<void> {
  const vite = join(checkout, 'node_modules', 'vite', 'bin', 'vite.js')
  const options = { cwd: sources, env: { ...process.env, NODE_ENV: 'production' } }
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [vite, 'build', '--outDir', outDir], options, (error, stdout, stderr) => {
      if (error === null) return resolve()
      const remedy = 'Run `npm ci`, then this again.'
      reject(
        new VankienError('GraphiQL cannot be built', { remedy, details: `${stdout}${stderr}`.trim(), cause: error }),
      )
    })
  })
}

/** Of the sources, and of what they are bundled with. */
function stamp(): string {
  const files = readdirSync(sources)
    .sort()
    .map((name) => join(sources, name))
  const hash = createHash('sha256')
  for (const file of [...files, join(checkout, 'package-lock.json')]) hash.update(readFileSync(file)).update('\0')
  return hash.digest('hex').slice(0, 16)
}

/** Builds of earlier days; a younger one may still be served by a process that runs. */
function removeOlder(): void {
  const yesterday = Date.now() - 24 * 60 * 60 * 1000
  for (const path of readdirSync(builds).map((name) => join(builds, name))) {
    if (statSync(path).mtimeMs < yesterday) rmSync(path, { recursive: true, force: true })
  }
}
