import type { Dirent } from 'node:fs'
import { open, readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { VankienError } from '../errors.js'
import { formatOf, formats, headOf } from './formats.js'
import { uniqueNames, type NameParts } from './names.js'

/** An input that may hold a page. */
export interface PageInput {
  readonly kind: 'FILE' | 'URL' | 'STDIN'
  /** Names it in reports: a path or an address. */
  readonly where: string
  /** Names its page; no other input of the run has it. */
  readonly name: string
}

/** An input that gave no page. */
export interface Skipped {
  readonly where: string
  readonly error: VankienError
  /** True for what holds no page by its kind, such as a picture in a folder: no failure. */
  readonly passedOver: boolean
}

type Found = Omit<PageInput, 'name'> & NameParts

const ADDRESS = /^[a-z][a-z\d+.-]*:\/\//iu
/** Documents that people keep beside pages; they are refused with the way to convert them. */
const DOCUMENTS = ['.doc', '.rtf', '.odt']
const READ = new Set([...formats.flatMap(({ endings }) => endings), ...DOCUMENTS])

/**
 * Paths, folders, addresses and `-` → what is to be read, each once, in the order given; a folder recursively, by name. What
 * does not exist or holds no page is skipped with its reason.
 *
 * @param name names the page that comes from stdin
 */
export async function findPages(
  inputs: readonly string[],
  name = 'stdin',
): Promise<{ pages: PageInput[]; skipped: Skipped[] }> {
  const found = new Map<string, Found>()
  const skipped: Skipped[] = []
  const add = (one: Found): void => {
    const key = one.kind === 'FILE' ? resolve(one.where) : one.where
    if (!found.has(key)) found.set(key, one)
  }
  for (const input of inputs) {
    if (input === '-') add({ kind: 'STDIN', where: 'stdin', folders: [], stem: name, ending: '' })
    else if (ADDRESS.test(input)) add({ kind: 'URL', where: input, ...partsOfAddress(input) })
    else
      try {
        if (!(await stat(input)).isDirectory()) add(fileAt(input, ''))
        else for await (const file of walk(input, skipped, new Set())) add(fileAt(file, input))
      } catch (error) {
        skipped.push({ where: input, error: cannotRead(input, error), passedOver: false })
      }
  }
  const all = [...found.values()]
  const names = uniqueNames(all)
  return { pages: all.map(({ kind, where }, i) => ({ kind, where, name: names[i]! })), skipped }
}

const fileAt = (path: string, within: string): Found => {
  const folders = relative(within, dirname(path)).split(sep)
  const ending = extname(path)
  const known = folders.filter((folder) => folder !== '' && folder !== '..')
  return { kind: 'FILE', where: path, folders: known, stem: basename(path, ending), ending: ending.toLowerCase() }
}

function partsOfAddress(address: string): NameParts {
  const url = URL.canParse(address) ? new URL(address) : null
  const steps = (url?.pathname ?? '').split('/').filter(Boolean).map(plain)
  const last = steps.at(-1) ?? ''
  const ending = extname(last)
  return {
    folders: [plain(url?.hostname ?? ''), ...steps.slice(0, -1)],
    stem: basename(last, ending) || plain(url?.hostname ?? '') || 'page',
    ending: ending + plain(url?.search ?? ''),
  }
}

/** Letters, digits and dots of a part of an address; hyphens for the rest. */
function plain(part: string): string {
  let words = part
  try {
    words = decodeURIComponent(part)
  } catch {
    // A stray % is no code.
  }
  return words
    .replace(/[^\p{L}\p{M}\p{N}._]+/gu, '-')
    .replace(/^[-.]+|-+$/gu, '')
    .slice(0, 100)
}

/** Files of a folder that hold pages, by name; the others are skipped with their reason. */
async function* walk(folder: string, skipped: Skipped[], above: ReadonlySet<string>): AsyncGenerator<string> {
  const real = await realpath(folder)
  if (above.has(real)) return // a link that leads back
  const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))
  const pages = new Set(entries.map(({ name }) => name))
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    try {
      if (await isFolder(entry, path)) {
        // What a browser saves beside a page: its pictures, scripts and frames.
        const saved = /^(?<page>.+)_files$/u.exec(entry.name)?.groups?.['page']
        if (saved !== undefined && (pages.has(`${saved}.html`) || pages.has(`${saved}.htm`))) continue
        yield* walk(path, skipped, new Set([...above, real]))
      } else if (READ.has(extname(entry.name).toLowerCase()) || (await looksRead(path))) yield path
      else
        skipped.push({ where: path, error: new VankienError(`${path}: no page (${kindOf(path)})`), passedOver: true })
    } catch (error) {
      skipped.push({ where: path, error: cannotRead(path, error), passedOver: false })
    }
  }
}

const kindOf = (path: string): string => extname(path).toLowerCase() || 'no ending'
const isFolder = async (entry: Dirent, path: string): Promise<boolean> =>
  entry.isSymbolicLink() ? (await stat(path)).isDirectory() : entry.isDirectory()

/** Whether a file whose ending says nothing begins as a page does. */
async function looksRead(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    if (!(await file.stat()).isFile()) return false
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0)
    const bytes = buffer.subarray(0, bytesRead)
    const { name } = formatOf(headOf(bytes), { bytes, where: path, ending: '' })
    return name === 'HTML' || name === 'PDF' || name === 'MHTML'
  } finally {
    await file.close()
  }
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  ELOOP: 'a link that leads back to itself',
  ENOTDIR: 'no such file',
}

/** The error of the file system, for people. */
export function cannotRead(path: string, cause: unknown): VankienError {
  const code = (cause as NodeJS.ErrnoException).code ?? String(cause)
  return new VankienError(`${path}: ${WHY[code] ?? code}`, { remedy: 'Give the path of a page', cause })
}
