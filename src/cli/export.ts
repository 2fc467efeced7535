import type { Command } from 'commander'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { readConfig } from '../config.js'
import { UsageError, VankienError } from '../errors.js'
import { withDatabase, type Database } from '../neo4j/index.js'
import { say } from './ui.js'
import { writeWholeFile } from './whole-file.js'

interface Options {
  format?: string
  out?: string
  arg: string[]
  query?: string
}

export function exportCommand(program: Command): void {
  program
    .command('export')
    .description('what the API answers, as a file: csv, jsonld, graphml or md')
    .argument('[name]', 'a field of the API in small letters (inspections-covering, search, documents …), or node')
    .argument('[words]', 'its main argument: a citation, a text, a title; of a node its id, key or citation')
    .option('--format <ending>', 'csv, jsonld, graphml or md; else what --out ends in, else csv')
    .option('--out <file>', 'where to, instead of stdout')
    .option('--arg <name=value>', 'another argument of the field; may be given again', collect, [])
    .option('--query <file>', "a GraphQL operation of one's own instead, with --arg for its variables")
    .addHelpText('after', '\n  vankien export inspections-covering "Kết luận 44-KL/TW" --format csv --out covering.csv')
    .action(run)
}

const collect = (value: string, before: string[]): string[] => [...before, value]

async function run(name: string | undefined, words: string | undefined, options: Options): Promise<void> {
  const given = argumentsOf(options.arg)
  const ending = options.format ?? /\.(\w+)$/.exec(options.out ?? '')?.[1] ?? 'csv'
  const { formats } = await import('../api/export/index.js')
  const format = formats.get(ending)
  if (!format)
    throw new UsageError(`There is no format "${ending}"`, { remedy: `Give one of ${[...formats.keys()].join(', ')}.` })
  if ((name === undefined) === (options.query === undefined)) {
    throw new UsageError('What is to be exported?', {
      remedy: 'Name a field of the API, node, or a file with --query.',
    })
  }
  const opening = async (db: Database): Promise<void> => {
    const { openExport } = await import('../api/export/command.js')
    const query = options.query === undefined ? null : readFileSync(options.query, 'utf8')
    const { opened, end } = await openExport(db, { name: name ?? 'query', words: words ?? null, query, given })
    try {
      await writeTo(options.out ?? null, format.write(opened))
      say(`${opened.name}, revision ${opened.revision.number} of the graph${told(opened.total)}`)
    } finally {
      await end()
    }
  }
  await withDatabase(readConfig(), opening, { say })
}

const told = (total: number | null): string =>
  total === null ? '' : `: ${total} ${total === 1 ? 'row' : 'rows'} in all`

function argumentsOf(args: string[]): Record<string, string> {
  const entries = args.map((arg) => {
    const at = arg.indexOf('=')
    if (at < 1) throw new UsageError(`--arg is "${arg}"`, { remedy: 'Write it as name=value.' })
    return [arg.slice(0, at), arg.slice(at + 1)]
  })
  return Object.fromEntries(entries) as Record<string, string>
}

async function writeTo(path: string | null, pieces: AsyncIterable<string>): Promise<void> {
  if (path === null) {
    for await (const piece of pieces) if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
    return
  }
  await writeWholeFile(path, pieces).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).syscall !== 'open') throw error
    const remedy = 'Name a file in a folder that is there.'
    throw new VankienError(`${path} cannot be written`, { remedy, cause: error })
  })
}
