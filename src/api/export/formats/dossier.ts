import type { Opened, Row } from '../rows.js'
import type { Format } from './format.js'

/**
 * A Markdown file to read and to cite from: a section for each row with its statement in both languages, what it says and
 * what it leads to; each word of a page in a footnote with its place there.
 */
export const dossier: Format = {
  ending: 'md',
  title: 'Markdown dossier',
  type: 'text/markdown; charset=utf-8',
  async *write({ name, query, variables, revision, total, pages }: Opened) {
    yield `# ${text(name)}${Object.entries(variables)
      .filter(([, value]) => typeof value === 'string')
      .map(([, value]) => `: ${text(value)}`)
      .join('')}\n\n`
    yield `Revision ${revision.number} of the graph, ${text(revision.at)}.`
    yield total === null ? '\n' : ` ${total} in all.\n`
    const notes = new Notes()
    for await (const page of pages) {
      for (const row of page) {
        yield `\n## ${text(nameOf(row))}\n\n${section(row, notes)}`
        yield notes.take()
      }
    }
    yield `\n## GraphQL\n\n\`\`\`graphql\n${query}\n\`\`\`\n`
  },
}

/** Footnotes, numbered through; the same words of the same page have one. */
class Notes {
  readonly #numbers = new Map<string, number>()
  #fresh: string[] = []

  mark(evidence: unknown): string {
    const marks = list(evidence).map((one) => `[^${this.#number(one)}]`)
    return [...new Set(marks)].join('')
  }

  /** The notes that were not written yet. */
  take(): string {
    const fresh = this.#fresh
    this.#fresh = []
    return fresh.length === 0 ? '' : `\n${fresh.join('\n')}\n`
  }

  #number(one: Row): number {
    const source = (one['source'] ?? {}) as Row
    const key = [source['id'], one['start'], one['end']].join(' ')
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.#numbers.size + 1
    this.#numbers.set(key, number)
    const { title, publishedOn, url, name } = source
    const where = [title ?? name, title === null || title === undefined ? null : name, publishedOn, url]
      .filter(Boolean)
      .map(text)
    const words = text(one['quote'] ?? one['excerpt'])
    this.#fresh.push(`[^${number}]: ${where.join(', ')}, ${String(one['start'])}–${String(one['end'])}: “${words}”`)
    return number
  }
}

function section(row: Row, notes: Notes): string {
  const { statement, evidence, ...rest } = row
  const lines = statementLines(statement).map((line) => `${line}${notes.mark(evidence)}\n\n`)
  const items = Object.entries(rest).flatMap(([name, value]) => item(name, value, notes))
  if (lines.length === 0 && list(evidence).length > 0) items.push(`- evidence: ${notes.mark(evidence)}`)
  return `${lines.join('')}${items.join('\n')}\n`
}

function statementLines(statement: unknown): string[] {
  const { vi, en } = (statement ?? {}) as Row
  return typeof vi === 'string' ? [text(vi), text(en)] : []
}

const silent = new Set(['__typename', 'id', 'caption', 'recordedRevision'])

function item(name: string, value: unknown, notes: Notes): string[] {
  if (silent.has(name) || value === null || (Array.isArray(value) && value.length === 0)) return []
  if (!Array.isArray(value)) return [`- ${name}: ${shown(value, notes)}`]
  if (value.every((one) => typeof one !== 'object')) return [`- ${name}: ${value.map(text).join('; ')}`]
  return [`- ${name}:`, ...value.map((one) => `  - ${shown(one, notes)}`)]
}

/** A value, or another thing by its statement or name, with its own footnotes. */
function shown(value: unknown, notes: Notes): string {
  if (typeof value !== 'object' || value === null) return text(value)
  const thing = value as Row
  const [vi] = statementLines(thing['statement'])
  if (vi !== undefined || 'id' in thing) return `${vi ?? text(nameOf(thing))}${notes.mark(thing['evidence'])}`
  const parts = Object.entries(thing).filter(([name, inner]) => name !== '__typename' && inner !== null)
  return parts
    .map(
      ([name, inner]) =>
        `${name} ${Array.isArray(inner) ? inner.map((one) => shown(one, notes)).join(', ') : shown(inner, notes)}`,
    )
    .join(', ')
}

const nameOf = (thing: Row): unknown =>
  thing['caption'] ?? thing['name'] ?? thing['title'] ?? thing['key'] ?? thing['id']

const list = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : [])

/** Words as words: one line, and nothing in it means Markdown or HTML. */
const text = (value: unknown): string =>
  String(value)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replace(/&/g, '&amp;')
