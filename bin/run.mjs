// Installs what is missing, then runs src/cli/main.ts in this same process, so that signals and exit codes are its own.
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './install.mjs'

const parent = process.ppid
const failure = await ensureInstalled(fileURLToPath(new URL('..', import.meta.url)))
if (failure !== null) {
  process.stderr.write(`vankien: ${failure}\n`)
  process.exit(1)
}
const { register } = await import('tsx/esm/api')
register()
const { main } = await import('../src/cli/main.ts')
process.exitCode = await main(process.argv.slice(2), parent)
