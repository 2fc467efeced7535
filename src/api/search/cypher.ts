/** The node's own texts that a hit can show, the caption first. */
export const texts = `[node.caption, node.title, node.name, node.nameEn, node.titleEn, node.label, node.labelEn] +
  coalesce(node.altNames, [])`

/** Places that a node belongs to: `place`, for each. */
const places = `
  MATCH (node) WHERE node:Place RETURN node AS place
  UNION MATCH (node)-[:IN|PLACE]->(place:Place) RETURN place
  UNION MATCH (node)-[:AT|EVENT|ISSUED_BY]->()-[:IN]->(place:Place) RETURN place
  UNION MATCH (node)-[:HELD]->(:Post)-[:AT]->(:Body)-[:IN]->(place:Place) RETURN place`

/** The year that a node belongs to, or null. */
const year = `coalesce(node.issuedOnEarliest, node.startsOnEarliest, node.publishedOnEarliest, node.attestedOnEarliest,
  node.onEarliest, node.periodStart, head([(node)-[:AT|EVENT]->(e) | coalesce(e.startsOnEarliest, e.issuedOnEarliest)])).year`

/**
 * How well a text fits: documents of the number, the exact name, its beginning, the words as they stand, all words
 * somewhere; then what is named before events, pages and facts; then the shorter name. It depends on the query and the
 * node alone, so that a page's place in the list holds while others are added and removed.
 */
const rank = `
  WITH node, [name IN split(node.searchText, ' · ') WHERE any(form IN $forms WHERE name CONTAINS form)] AS holding
  WITH node, size(coalesce(head(holding), node.caption)) AS length,
    CASE WHEN node:Fact THEN 0 WHEN node:Source THEN 1 WHEN node:Event OR node.stub THEN 2 ELSE 3 END AS kind,
    CASE
      WHEN node.serial = $serial AND ($types = [] OR node.type IN $types) THEN 4
      WHEN any(name IN holding WHERE name IN $forms) THEN 3
      WHEN any(name IN holding WHERE any(form IN $forms WHERE name STARTS WITH form)) THEN 2
      WHEN holding <> [] THEN 1
      ELSE 0 END AS fit
  WITH node, (49 - 10 * fit - kind) * 10000 + CASE WHEN length > 9999 THEN 9999 ELSE length END AS sort`

export interface Held {
  place: boolean
  year: boolean
}

/** The best thousand results `node` of a search with their place `sort` in the list, smallest first. */
export const ranked = (held: Held): string => `
  CALL db.index.fulltext.queryNodes('words', $query, { limit: $reach }) YIELD node
  WHERE ($labels IS NULL OR any(label IN labels(node) WHERE label IN $labels))
    ${held.place ? `AND any(place IN COLLECT { ${places} } WHERE $place IN [place.id, place.key])` : ''}
    ${held.year ? `AND ${year} = $year` : ''}
  ${rank} ORDER BY sort, node.id LIMIT $hits`

/** Results by labels, by place and by year, from `ranked`. */
export const facets = `
  WITH collect(node) AS nodes
  RETURN COLLECT { UNWIND nodes AS node WITH labels(node) AS labels, count(*) AS count RETURN [labels, count] } AS kinds,
    COLLECT {
      UNWIND nodes AS node CALL (node) { ${places} }
      WITH place.id AS id, count(DISTINCT node) AS count ORDER BY count DESC, id LIMIT 20 RETURN { id: id, count: count }
    } AS places,
    COLLECT {
      UNWIND nodes AS node WITH ${year} AS year, count(*) AS count WHERE year IS NOT NULL
      ORDER BY count DESC, year DESC LIMIT 20 RETURN { year: year, count: count }
    } AS years`
