import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { VankienError } from '../errors.js'
import { FactFile, type Entity, type Fact } from '../model/index.js'
import { fieldsOf } from './registry.js'

/**
 * Reads and checks one fact file.
 *
 * @throws VankienError with the file's name, the JSON path of the field and what was expected there
 */
export async function readFactFile(path: string): Promise<FactFile> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw new VankienError(`${path}: ${code === 'ENOENT' ? 'no such file' : `cannot be read (${code})`}`, {
      remedy: 'Give the path of a fact file (*.facts.json)',
      cause: error,
    })
  }
  return parseFactFile(text, path)
}

/** As `readFactFile`, from its text; `where` names it in errors. */
export function parseFactFile(text: string, where: string): FactFile {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw refused(where, '$', `JSON expected (${(error as Error).message})`)
  }
  const parsed = FactFile.safeParse(json)
  if (!parsed.success) {
    const issue = deepest(parsed.error.issues)
    throw refused(where, jsonPath(issue.path), issue.message)
  }
  checkReferences(parsed.data, where)
  return parsed.data
}

/** Every id is there once, and every reference leads to an entity or fact of a kind that may stand there. */
function checkReferences(file: FactFile, where: string): void {
  const kinds = new Map<string, string>()
  for (const [list, things] of Object.entries({ entities: file.entities, facts: file.facts }))
    for (const [i, thing] of things.entries()) {
      if (kinds.has(thing.id)) throw refused(where, `$.${list}[${i}].id`, `the id ${thing.id} stands twice`)
      kinds.set(thing.id, thing.kind)
    }
  const check = (id: unknown, path: string, allowed: readonly string[]): void => {
    if (typeof id !== 'string') return
    const kind = kinds.get(id)
    if (kind === undefined) throw refused(where, path, `${id} is not in this file`)
    if (!allowed.includes(kind)) throw refused(where, path, `${allowed.join(' or ')} expected, ${id} is a ${kind}`)
  }
  const checkThing = (thing: Entity | Fact, path: string): void => {
    for (const [field, use] of fieldsOf(thing.kind)) {
      const given = (thing as Record<string, unknown>)[field]
      if (use.use === 'ref')
        if (Array.isArray(given)) given.forEach((id, i) => check(id, `${path}.${field}[${i}]`, use.kinds))
        else check(given, `${path}.${field}`, use.kinds)
      if (use.use === 'issuers')
        (given as { body: unknown; post: unknown }[]).forEach((issuer, i) => {
          check(issuer.body, `${path}.${field}[${i}].body`, ['Body'])
          check(issuer.post, `${path}.${field}[${i}].post`, ['Post'])
        })
    }
  }
  file.entities.forEach((entity, i) => checkThing(entity, `$.entities[${i}]`))
  file.facts.forEach((fact, i) => checkThing(fact, `$.facts[${i}]`))
  file.contradictions.forEach((contradiction, i) =>
    contradiction.facts.forEach((id, j) => {
      if (!file.facts.some((fact) => fact.id === id))
        throw refused(where, `$.contradictions[${i}].facts[${j}]`, `${id} is not a fact of this file`)
    }),
  )
  checkParts(file, where)
}

/** No figure is a part of itself, by whatever way round. */
function checkParts(file: FactFile, where: string): void {
  const wholes = new Map(file.facts.flatMap((fact) => (fact.kind === 'Observation' ? [[fact.id, fact.partOf]] : [])))
  for (const [i, fact] of file.facts.entries()) {
    const seen = new Set<string>()
    for (let id: string | null | undefined = fact.id; id; id = wholes.get(id)) {
      if (seen.has(id)) throw refused(where, `$.facts[${i}].partOf`, `${fact.id} is a part of itself`)
      seen.add(id)
    }
  }
}

const refused = (where: string, path: string, expected: string): VankienError =>
  new VankienError(`${where}: ${path}: ${expected}`, {
    remedy: 'The format is described in schema/fact-file.schema.json; nothing was loaded from this file',
  })

const jsonPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => text + (typeof part === 'number' ? `[${part}]` : `.${String(part)}`), '$')

/** Of a union's issues the one that got furthest, so that the path names the field and not the list. */
function deepest(issues: readonly z.core.$ZodIssue[]): { path: PropertyKey[]; message: string } {
  const all = issues.flatMap((issue): { path: PropertyKey[]; message: string }[] =>
    issue.code === 'invalid_union' && issue.errors.length > 0
      ? issue.errors.flat().map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
      : [issue],
  )
  return all.reduce((best, issue) => (issue.path.length > best.path.length ? issue : best))
}
