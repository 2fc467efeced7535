import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Notification } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkout } from '../../src/config.js'
import type { Connection } from '../../src/neo4j/connect.js'
import { emptyDatabase } from '../db-setup/database.js'
import { loadSeedsInto } from '../db-setup/seeds.js'

/** A block of a guide that the Browser puts into its editor at a click. */
interface Block {
  file: string
  /** The heading above it. */
  title: string
  cypher: string
}

const folder = join(checkout, 'guides', 'browser')
const blocks = readdirSync(folder).flatMap((file): Block[] => {
  const text = readFileSync(join(folder, file), 'utf8')
  if (file.endsWith('.md')) return markdownBlocks(file, text)
  return file.endsWith('.html') ? htmlBlocks(file, text) : []
})

function markdownBlocks(file: string, text: string): Block[] {
  return text.split(/^(?=# )/m).flatMap((slide) => {
    const title = /^# (.*)/.exec(slide)?.[1] ?? ''
    return [...slide.matchAll(/^```cypher\n([\s\S]*?)^```$/gm)].map(([, cypher]) => ({ file, title, cypher: cypher! }))
  })
}

function htmlBlocks(file: string, text: string): Block[] {
  const title = /<h3>(.*?)<\/h3>/.exec(text)?.[1] ?? ''
  return [...text.matchAll(/<pre class="[^"]*\brunnable\b[^"]*">([\s\S]*?)<\/pre>/g)].map(([, cypher]) => ({
    file,
    title,
    cypher: cypher!.replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
  }))
}

/** Commands of the Browser itself, which the server does not know. */
const isCypher = ({ cypher }: Block): boolean => !cypher.trimStart().startsWith(':')

let db: Connection
beforeAll(async () => {
  db = await emptyDatabase()
  await loadSeedsInto(db)
}, 300_000)
afterAll(() => db.driver.close())

describe('every block of the Browser guides', () => {
  test('is found: ten questions, and the first frame', () => {
    const questions = new Set(blocks.map(({ title }) => /^(\d+)\. /.exec(title)?.[1]).filter(Boolean))
    expect(questions.size).toBe(10)
    expect(blocks.some(({ file }) => file === 'start.html')).toBe(true)
  })

  test.each(blocks.filter(isCypher).map((block) => [`${block.title}: ${block.cypher.slice(0, 60)}`, block] as const))(
    '%s',
    async (_name, { cypher }) => {
      const notificationFilter = { minimumSeverityLevel: 'WARNING' } as const
      const session = db.driver.session({ database: db.database, defaultAccessMode: 'READ', notificationFilter })
      try {
        const { records, summary } = await session.run(cypher)
        expect(records.length).toBeGreaterThan(0)
        expect(records.some((record) => [...record.values()].some((value) => value !== null))).toBe(true)
        expect(summary.notifications.filter(isMistake)).toEqual([])
      } finally {
        await session.close()
      }
    },
  )
})

/** What a guide asks for to show that it is not known: no page of the five gives it, and their words are not loaded here. */
const neverGiven = /property name is: (?:endsOn|quote)\b/

/** A label, an edge or a property that is nowhere in the graph of the five pages, or a form that will not last. */
function isMistake({ code, description }: Notification): boolean {
  return /UnknownLabel|UnknownRelationshipType|UnknownPropertyKey|Deprecat/.test(code) && !neverGiven.test(description)
}
