import type { Command } from 'commander'
import { accuracy } from './accuracy.js'
import { bench } from './bench.js'
import { check } from './check.js'
import { diff } from './diff.js'
import { down } from './down.js'
import { exportCommand } from './export.js'
import { extract } from './extract.js'
import { generate } from './generate.js'
import { ingest } from './ingest.js'
import { load } from './load.js'
import { pages } from './pages.js'
import { serve } from './serve.js'
import { start } from './start.js'
import { status } from './status.js'
import { test } from './test.js'
import { text } from './text.js'
import { up } from './up.js'

/** Adds one command to the program: its name, arguments, flags, and what it calls. */
export type AddCommand = (program: Command) => void

/**
 * Every command, in the order of `vankien --help`: one file each, named as the command. A command
 * imports what is heavy (stages, the API) inside its action, so that the others start at once.
 */
export const commands: readonly AddCommand[] = [
  start,
  up,
  status,
  down,
  extract,
  diff,
  text,
  ingest,
  load,
  pages,
  check,
  exportCommand,
  serve,
  generate,
  test,
  bench,
  accuracy,
]
