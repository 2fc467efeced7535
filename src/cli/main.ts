import { Command, CommanderError } from 'commander'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../config.js'
import { commands } from './commands.js'
import { report } from './report.js'
import { noteParent } from './running.js'

/**
 * The command line.
 *
 * @param args what stands after `vankien`
 * @param parent the process that started this one
 * @returns the exit code: 0, 1 for a failure, 2 for wrong usage, 130 after Ctrl-C
 */
export async function main(args: readonly string[], parent = process.ppid): Promise<number> {
  noteParent(parent)
  process.stdout.on('error', endWhenNobodyReads)
  try {
    await createProgram().parseAsync(args, { from: 'user' })
    return Number(process.exitCode ?? 0)
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    // No command at all: commander has shown the help.
    if (error instanceof CommanderError && error.code === 'commander.help') return 2
    return report(error)
  }
}

/** The program with every command, which throws instead of leaving the process. */
export function createProgram(): Command {
  const program = new Command('vankien')
    .description('A knowledge graph of Vietnamese Party and State documents, read from news pages.')
    .version(version(), '-V, --version')
    .showSuggestionAfterError(false)
    .helpCommand(false)
    .configureOutput({ outputError: () => undefined })
    .exitOverride()
  for (const add of commands) add(program)
  return program
}

function version(): string {
  return (JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { version: string }).version
}

/** `vankien extract … | head` closes our output early: that is no error. */
function endWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
}
