import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../config.js'

const sources = join(checkout, 'src', 'explorer', 'graphiql')
const builds = join(checkout, 'src', 'generated', 'graphiql')

/** Where the built files are mounted. */
export const graphiqlBase = '/graphiql/'

/**
 * GraphiQL's build, made when its sources or the lockfile have changed since the last one (about four seconds). It is
 * written beside and renamed when whole, so that two processes may build at once.
 *
 * @returns its folder, with index.html and assets/
 */
export async function ensureGraphiql(): Promise<string> {
  const folder = join(builds, stamp())
  if (existsSync(folder)) return folder
  mkdirSync(builds, { recursive: true })
  const beside = join(builds, `making-${randomBytes(4).toString('hex')}`)
  try {
    await make(beside)
    removeOlder(beside)
    if (!existsSync(folder)) renameSync(beside, folder)
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
  return folder
}

async function make(outDir: string): Promise<void> {
  const { build } = await import('vite')
  await build({
    configFile: false,
    root: sources,
    base: graphiqlBase,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir, reportCompressedSize: false, chunkSizeWarningLimit: Infinity },
  })
}

/** Of the sources, of what they are bundled with, and of this file. */
function stamp(): string {
  const files = readdirSync(sources)
    .sort()
    .map((name) => join(sources, name))
  const hash = createHash('sha256')
  for (const file of [...files, join(checkout, 'package-lock.json'), import.meta.filename]) {
    hash.update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}

function removeOlder(kept: string): void {
  for (const name of readdirSync(builds)) {
    const path = join(builds, name)
    if (path !== kept && !name.startsWith('making-')) rmSync(path, { recursive: true, force: true })
  }
}
