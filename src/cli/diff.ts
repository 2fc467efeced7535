import type { Command } from 'commander'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { UsageError, VankienError } from '../errors.js'
import type { FactFile } from '../model/index.js'
import type { Content, FactDiff } from '../review/index.js'

export function diff(program: Command): void {
  program
    .command('diff <old> <new>')
    .description('facts gained, lost and changed between two fact files, or two folders of them (exit code 1 when any)')
    .option('--json', 'the differences as JSON')
    .action(run)
}

/** A fact file of both sides, or of one. */
interface FileDiff extends FactDiff {
  readonly name: string
}

async function run(old: string, now: string, { json = false }: { json?: boolean }): Promise<void> {
  const files = await differences(old, now).catch((error: unknown) => {
    // As diff has it: 1 is "they differ", 2 is trouble.
    if (!(error instanceof VankienError)) throw error
    throw new VankienError(error.message, { exitCode: 2, cause: error, ...(error.remedy && { remedy: error.remedy }) })
  })
  const different = files.filter(({ gained, lost, changed }) => gained.length + lost.length + changed.length > 0)
  process.stdout.write(json ? `${JSON.stringify(different)}\n` : different.map(shown).join('') + summary(different))
  if (different.length > 0) process.exitCode = 1
}

async function differences(old: string, now: string): Promise<FileDiff[]> {
  const { readFactFile } = await import('../graph/validate.js')
  const { diffFacts } = await import('../review/index.js')
  const [before, after] = [await factFiles(old), await factFiles(now)]
  // Two files are held against each other whatever their names.
  const pairs: [string, string | undefined, string | undefined][] =
    'file' in before && 'file' in after
      ? [[basename(after.file), before.file, after.file]]
      : 'file' in before || 'file' in after
        ? refuse(old, now)
        : [...new Set([...before.files.keys(), ...after.files.keys()])]
            .sort()
            .map((name) => [name, before.files.get(name), after.files.get(name)])
  const files: FileDiff[] = []
  for (const [name, a, b] of pairs) {
    const [was, is] = [a && (await readFactFile(a)), b && (await readFactFile(b))]
    files.push({ name, ...diffFacts(was || nothing(is as FactFile), is || nothing(was as FactFile)) })
  }
  return files
}

const nothing = (file: FactFile): FactFile => ({ ...file, entities: [], facts: [] })
function refuse(old: string, now: string): never {
  throw new UsageError(`${old} and ${now}: a file and a folder`, { remedy: 'Give two fact files, or two folders' })
}

async function factFiles(path: string): Promise<{ file: string } | { files: Map<string, string> }> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new VankienError(`${path}: no such file or folder`, { remedy: 'Give a fact file or a folder', cause })
  })
  if (!found.isDirectory()) return { file: path }
  const names = (await readdir(path)).filter((name) => name.endsWith('.facts.json'))
  if (names.length === 0)
    throw new VankienError(`${path}: no fact file (*.facts.json) in it`, { remedy: 'Give another' })
  return { files: new Map(names.map((name) => [name, join(path, name)])) }
}

function shown({ name, gained, lost, changed }: FileDiff): string {
  const line = (sign: string, { kind, says, words }: Content): string =>
    `  ${sign} ${kind.padEnd(16)} ${says}${words === '' ? '' : ` “${words.replace(/\s+/gu, ' ')}”`}\n`
  return [
    `${name}\n`,
    ...lost.map((content) => line('-', content)),
    ...gained.map((content) => line('+', content)),
    ...changed.map(
      (change) =>
        line('~', change.new) +
        Object.entries(change.fields)
          .map(([field, [was, is]]) => `      ${field}: ${JSON.stringify(was)} → ${JSON.stringify(is)}\n`)
          .join(''),
    ),
  ].join('')
}

function summary(files: readonly FileDiff[]): string {
  const sum = (list: keyof FactDiff): number => files.reduce((total, file) => total + file[list].length, 0)
  return files.length === 0
    ? 'no differences\n'
    : `${sum('gained')} gained, ${sum('lost')} lost, ${sum('changed')} changed in ${files.length} files\n`
}
