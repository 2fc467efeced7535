import { Option, type Command } from 'commander'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { checkout } from '../config.js'
import { VankienError } from '../errors.js'
import { seconds } from '../neo4j/progress.js'
import { say } from './ui.js'

interface Step {
  /** The flag `--no-…` that leaves it out. */
  name: 'generate' | 'lint' | 'types' | 'tests'
  title: string
  /** Executable of a package, or `vankien` itself, with its arguments. */
  run: [bin: string, ...args: string[]]
}

/** What `npm test` does after the packages are installed. Types and lint need what is generated. */
const steps: readonly Step[] = [
  { name: 'generate', title: 'Generating types', run: ['vankien', 'generate', '--check'] },
  { name: 'lint', title: 'Linting', run: ['eslint', '.', '--max-warnings', '0'] },
  { name: 'lint', title: 'Checking the format', run: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'types', title: 'Checking types', run: ['tsc', '--noEmit', '-p', '.'] },
  { name: 'types', title: "Checking the pages' types", run: ['tsc', '--noEmit', '-p', 'src/explorer/graphiql'] },
  { name: 'tests', title: 'Running the tests', run: ['vitest', 'run'] },
]

export function test(program: Command): void {
  const command = program
    .command('test')
    .description('generate, lint, type-check, and run every test against a real Neo4j (what `npm test` does)')
    .argument('[vitest...]', 'files and flags for vitest')
    .allowUnknownOption()
  for (const name of new Set(steps.map((step) => step.name))) {
    command.addOption(new Option(`--no-${name}`, `leave the step "${name}" out`))
  }
  command.action(run)
}

async function run(forVitest: string[], wanted: Record<Step['name'], boolean>): Promise<void> {
  for (const {
    name,
    title,
    run: [bin, ...args],
  } of steps) {
    if (!wanted[name]) continue
    say(title)
    const began = Date.now()
    const code = await runBin(bin, name === 'tests' ? [...args, ...forVitest] : args)
    if (code !== 0)
      throw new VankienError(`${title}: failed (${bin} ended with ${code})`, { remedy: 'Its words are above.' })
    say(`${title}: done (${seconds(began)})`)
  }
}

/** @returns the exit code, or the signal's name */
function runBin(bin: string, args: readonly string[]): Promise<number | string> {
  const [path, before] =
    bin === 'vankien'
      ? [process.execPath, [join(checkout, 'bin', 'vankien.mjs')]]
      : [join(checkout, 'node_modules', '.bin', bin), []]
  const child = spawn(path, [...before, ...args], {
    cwd: checkout,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  // The terminal sends Ctrl-C to the child as well; this process only has to wait for it.
  const pass = (signal: NodeJS.Signals): void => void (signal === 'SIGTERM' && child.kill(signal))
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.on(signal, pass)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, pass)
      resolve(code ?? signal ?? 1)
    })
  })
}
