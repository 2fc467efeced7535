import type { Driver } from 'neo4j-driver'
import { entityLabels, factKinds } from './registry.js'

const INDEXES: readonly [name: string, label: string, ...properties: string[]][] = [
  ['document_number', 'Document', 'number'],
  ['document_cited_as', 'Document', 'citedAs'],
  ['document_partial_key', 'Document', 'partialKey'],
  ['document_issued_on', 'Document', 'issuedOn'],
  ['person_name_folded', 'Person', 'nameFolded'],
  ['body_name_folded', 'Body', 'nameFolded'],
  ['place_name_folded', 'Place', 'nameFolded'],
  ['place_code', 'Place', 'code'],
  ['post_title_folded', 'Post', 'titleFolded'],
  ['program_name_folded', 'Program', 'nameFolded'],
  ['meeting_starts_on', 'Meeting', 'startsOn'],
  ['inspection_starts_on', 'Inspection', 'startsOn'],
  ['occupancy_attested_on', 'Occupancy', 'attestedOn'],
  ['observation_period', 'Observation', 'period'],
  ['source_published_on', 'Source', 'publishedOn'],
  ['source_text_key', 'Source', 'textKey'],
  ['source_url', 'Source', 'url'],
  ['unresolved_mention_by_key', 'UnresolvedMention', 'key'],
  ['judgement_author', 'Judgement', 'author'],
  ...[...entityLabels, 'Source'].map((label): [string, string, string] => [
    `${label.toLowerCase()}_by_key`,
    label,
    'key',
  ]),
]

/** Labels whose nodes are found by id. */
const WITH_ID = [
  'Entity',
  'Event',
  'Fact',
  'Source',
  'Passage',
  'Extraction',
  'Judgement',
  'UnresolvedMention',
  'Alias',
  'Revision',
  'Commit',
]

/**
 * What the graph needs before anything is loaded: uniqueness, indexes and the full-text index on folded words. Community
 * edition has no other constraints; `checkGraph` looks for the rest.
 */
export const schemaStatements: readonly string[] = [
  ...[...WITH_ID, ...entityLabels, ...factKinds].map(
    (label) => `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
  ),
  ...entityLabels.map(
    (label) =>
      `CREATE CONSTRAINT ${label.toLowerCase()}_key IF NOT EXISTS FOR (n:${label}) REQUIRE n.fullKey IS UNIQUE`,
  ),
  ...INDEXES.map(
    ([name, label, ...properties]) =>
      `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${properties.map((p) => `n.${p}`).join(', ')})`,
  ),
  'CREATE INDEX describes_block IF NOT EXISTS FOR ()-[d:DESCRIBES]-() ON (d.block)',
  // standard-folding would fold first and then drop English stop words: "an", "to", "no" would find nothing.
  `CREATE FULLTEXT INDEX words IF NOT EXISTS FOR (n:${[...entityLabels, ...factKinds, 'Source'].join('|')})
   ON EACH [n.searchText] OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'standard-no-stop-words' } }`,
]

const nameIn = (statement: string): string => /(?:CONSTRAINT|INDEX) (\w+)/.exec(statement)![1]!

/** Creates what is missing and waits until the indexes are there. */
export async function prepareSchema(driver: Driver, database: string): Promise<void> {
  const session = driver.session({ database })
  try {
    // A constraint's index bears its name.
    const { records } = await session.run<{ name: string }>('SHOW INDEXES YIELD name')
    const there = new Set(records.map((record) => record.get('name')))
    const missing = schemaStatements.filter((statement) => !there.has(nameIn(statement)))
    for (const statement of missing) await session.run(statement)
    if (missing.length > 0) await session.run('CALL db.awaitIndexes(60)')
  } finally {
    await session.close()
  }
}

/** Labels that say what a node is; a retired node loses them and keeps its base label. */
export const kindLabels: readonly string[] = [...entityLabels, ...factKinds]
