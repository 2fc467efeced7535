import neo4j from 'neo4j-driver'
import { limits } from '../../src/api/limits.js'
import { ranked } from '../../src/api/search/cypher.js'
import { luceneQuery } from '../../src/api/search/lucene.js'
import { readWords } from '../../src/api/search/words.js'
import { provinces } from '../../src/reference/index.js'
import { documentKey, documentTitle, hubKey, ownDocuments } from '../graph/page.js'

/** A measured question: as a client asks the API, and as one who knows Cypher asks the database. Both give the same JSON. */
export interface Question {
  name: string
  /** GraphQL. */
  query: string
  /** Gives the value of `data` in one row `data`. */
  cypher: string
  /** Variables of the `n`th request, for a graph of that many pages. */
  variables: (n: number, pages: number) => Record<string, unknown>
  /** Parameters of the statement for these variables, where they are others. */
  parameters?: (variables: Record<string, unknown>) => Record<string, unknown>
}

const evidence = (fact: string): string => `COLLECT {
  MATCH (${fact})-[e:EVIDENCED_BY]->(:Passage)-[:FROM]->(s:Source)
  WITH e, s ORDER BY s.id, e.start, e.end
  RETURN { excerpt: e.excerpt, start: e.start, end: e.end, source: s { .title, .publishedOn, .url } } }`

const old = provinces.filter(({ era }) => era === 'pre2025')

/** The first pages of twenty that are about one document, which they bring; spread over the graph. */
const page = (n: number, pages: number): number => 20 * ((n * 37) % Math.floor(pages / 20)) + 1

const inspections: Omit<Question, 'name' | 'variables'> = {
  query: `query ($document: ID!) {
    inspectionsCovering(document: $document, first: 10) {
      nodes {
        id
        head { name }
        sentBy { name }
        sessions(first: 5) {
          nodes { startsOn place { name } visited { name } evidence { excerpt start end source { title publishedOn url } } }
        }
      }
    }
  }`,
  cypher: `
    MATCH (d:Document { key: $document })
    CALL (d) {
      MATCH (d)<-[:COVERED]-(i:Inspection) RETURN i
      UNION MATCH (d)<-[:COVERED]-(:Meeting)<-[:HAS_SESSION]-(i:Inspection) RETURN i
    }
    OPTIONAL MATCH (i)-[:HAS_SESSION]->(m:Meeting)
    WITH i, min(m.startsOnEarliest) AS first
    WITH i, coalesce(toString(first), toString(i.startsOnEarliest), '9999-12-31') AS sort ORDER BY sort, i.id LIMIT 10
    RETURN { inspectionsCovering: { nodes: collect(i {
      .id,
      head: head([(i)-[:LED_BY]->(x:Person) | x { .name }]),
      sentBy: head([(i)-[:SENT_BY]->(x:Body) | x { .name }]),
      sessions: { nodes: COLLECT {
        MATCH (i)-[:HAS_SESSION]->(m:Meeting)
        WITH m, coalesce(toString(m.startsOnEarliest), '9999-12-31') +
          CASE m.partOfDay WHEN 'MORNING' THEN '1' WHEN 'AFTERNOON' THEN '2' WHEN 'EVENING' THEN '3' ELSE '0' END AS time
        ORDER BY time, m.id LIMIT 5
        RETURN m {
          .startsOn,
          place: head([(m)-[:IN]->(x:Place) | x { .name }]),
          visited: [(m)-[:VISITED]->(x:Body) | x { .name }],
          evidence: ${evidence('m')}
        } } }
    }) } } AS data`,
}

const byPlace: Omit<Question, 'name' | 'variables'> = {
  query: `query ($document: String!) {
    document(key: $document) { key observationsByPlace { count place { key name } } }
  }`,
  cypher: `
    MATCH (d:Document { key: $document })
    CALL (d) {
      CALL (d) {
        MATCH (d)<-[:ABOUT|AT]-(o:Observation) RETURN o
        UNION MATCH (d)<-[:COVERED]-()<-[:AT]-(o:Observation) RETURN o
        UNION MATCH (d)<-[:COVERED]-(:Inspection)-[:HAS_SESSION]->()<-[:AT]-(o:Observation) RETURN o
      }
      MATCH (o)-[:PLACE]->(p:Place) WHERE o.status = 'OBSERVED'
      WITH p, count(DISTINCT o) AS count ORDER BY count DESC, p.id
      RETURN collect({ count: count, place: p { .key, .name } }) AS places
    }
    RETURN { document: d { .key, observationsByPlace: places } } AS data`,
}

export const questions: readonly Question[] = [
  { name: 'Q1', ...inspections, variables: (n, pages) => ({ document: documentKey(page(n, pages) * ownDocuments) }) },
  {
    name: 'Q2',
    query: `query ($document: String!) {
      document(key: $document) {
        key
        lineage(direction: UP, depth: 5) { distance relation document { key title issuedOn } }
      }
    }`,
    cypher: `
      MATCH (d:Document { key: $document })
      CALL (d) {
        MATCH p = ALL SHORTEST (d) ((a)<-[:FROM]-(f:DocumentRelation)-[:TO]->(b:Document)){1,5} (x:Document)
        WHERE x <> d
        WITH x, length(p) / 2 AS distance, last(f).relation AS relation, a[-1] AS via
        ORDER BY distance, CASE relation WHEN 'CONTINUES' THEN 0 WHEN 'IMPLEMENTS' THEN 1 WHEN 'CITES' THEN 4 ELSE 9 END,
          coalesce(toString(x.issuedOnEarliest), '9999-12-31'), x.id, via.id
        RETURN x, distance, collect(relation)[0] AS relation
      }
      WITH d, x, distance, relation
      ORDER BY distance, CASE relation WHEN 'CONTINUES' THEN 0 WHEN 'IMPLEMENTS' THEN 1 WHEN 'CITES' THEN 4 ELSE 9 END,
        coalesce(toString(x.issuedOnEarliest), '9999-12-31'), x.id
      RETURN { document: { key: $document, lineage: collect({
        distance: distance, relation: relation, document: x { .key, .title, .issuedOn } }) } } AS data`,
    variables: (n, pages) => ({
      document: documentKey((pages - 1 - (n % Math.ceil(pages / 4))) * ownDocuments + (n % 4)),
    }),
  },
  {
    name: 'Q3',
    query: `query ($post: String!) {
      holdersOf(title: $post) {
        attestedOn
        person { name }
        post { title body { name } }
        evidence { excerpt start end source { title publishedOn url } }
      }
    }`,
    cypher: `
      MATCH (p:Post { key: $post })<-[:POST]-(o:Occupancy)-[:PERSON]->(person:Person)
      WITH p, o, person ORDER BY coalesce(toString(o.attestedOnEarliest), left(o.startsOn, 10), '9999-12-31'), o.id LIMIT 100
      RETURN { holdersOf: collect(o {
        .attestedOn,
        person: person { .name },
        post: p { .title, body: head([(p)-[:AT]->(x:Body) | x { .name }]) },
        evidence: ${evidence('o')}
      }) } AS data`,
    variables: (n, pages) => ({ post: `xa-mau-${n % Math.ceil(pages / 20)}.dang-uy/bi-thu` }),
  },
  {
    name: 'Q4',
    query: `query ($text: String!) {
      search(text: $text, kinds: [DOCUMENT], first: 10) { nodes { id ... on Document { key title issuedOn } } }
    }`,
    cypher: `
      ${ranked({ place: false, year: false })}
      WITH node, sort ORDER BY sort, node.id LIMIT 10
      RETURN { search: { nodes: collect(node { .id, .key, .title, .issuedOn }) } } AS data`,
    variables: (n, pages) => ({ text: documentTitle((n * 61) % (pages * ownDocuments)) }),
    parameters: ({ text }) => {
      const { units, forms, serial, types } = readWords(text as string)!
      const [hits, reach] = [neo4j.int(limits.hits), neo4j.int(10 * limits.hits)]
      return { query: luceneQuery(units), forms, serial, types, labels: ['Document'], hits, reach }
    },
  },
  {
    name: 'Q5',
    ...byPlace,
    variables: (n, pages) => ({ document: documentKey(page(n, pages) * ownDocuments) }),
  },
]

/** What a frontend writes itself over the generated types. */
export const frontend: Question = {
  name: 'Q6',
  query: `query ($place: String!) {
    documents(where: { inspections: { some: { place: { name: { eq: $place } } } } }, sort: [{ key: ASC }], limit: 20) {
      key
      title
      issuances { on }
      inspections(limit: 5) { key sessions(first: 5) { nodes { startsOn place { name } } } }
    }
  }`,
  cypher: `
    MATCH (d:Document)<-[:COVERED]-(:Inspection)-[:IN]->(:Place { name: $place })
    WITH DISTINCT d ORDER BY d.key LIMIT 20
    RETURN { documents: collect(d {
      .key,
      .title,
      issuances: [(d)<-[:DOCUMENT]-(f:Issuance) | f { .on }],
      inspections: COLLECT {
        MATCH (d)<-[:COVERED]-(i:Inspection) WITH DISTINCT i LIMIT 5
        RETURN i { .key, sessions: { nodes: COLLECT {
          MATCH (i)-[:HAS_SESSION]->(m:Meeting)
          WITH m, coalesce(toString(m.startsOnEarliest), '9999-12-31') +
            CASE m.partOfDay WHEN 'MORNING' THEN '1' WHEN 'AFTERNOON' THEN '2' WHEN 'EVENING' THEN '3' ELSE '0' END AS time
          ORDER BY time, m.id LIMIT 5
          RETURN m { .startsOn, place: head([(m)-[:IN]->(x:Place) | x { .name }]) }
        } } }
      }
    }) } AS data`,
  variables: (n) => ({ place: old[n % old.length]!.name }),
}

/** Questions about a document that half of the pages are about. */
export const hub: readonly Question[] = [
  { name: 'Q1 hub', ...inspections, variables: () => ({ document: hubKey }) },
  { name: 'Q5 hub', ...byPlace, variables: () => ({ document: hubKey }) },
]

/** Q6 without a limit, and lists of lists below it: refused with its cost before the database hears of it. */
export const tooMuch = `{
  documents(where: { inspections: { some: { place: { name: { contains: "a" } } } } }) {
    issuances { evidence { source { title } } }
    inspections { sessions(first: 100) { nodes { visited { name } observationsAt { value } } } }
  }
}`

/** What any answer of the server costs at least. */
export const typename = '{ __typename }'
