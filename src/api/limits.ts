/** Limits that hold by default; the schema's description and the README name them. */
export const limits = {
  /** Bytes of a request's body. */
  body: 256 * 1024,
  /** Lexical tokens of a document. */
  tokens: 1000,
  /** Fields after expanding fragments, as Apollo counts them. */
  recursiveSelections: 1000,
  /** Fields below fields. */
  queryDepth: 12,
  /** Aliases of one operation, `__typename` included, fragments written out. */
  aliases: 15,
  /** Directives of one operation, fragments written out. */
  directives: 20,
  /** Fields that are asked for once more in the same braces, fragments written out. */
  repeats: 20,
  /** Things that one answer may hold, and that the database may look at for it: see shape/prices.ts. */
  cost: 200_000,
  /** Validation errors reported for one request. */
  validationErrors: 5,
  /** Milliseconds of one transaction, ended in the database too. */
  transaction: 10_000,
  /** Milliseconds in which a whole request has to arrive. */
  request: 30_000,
  /** Milliseconds that an idle connection is kept. */
  keepAlive: 72_000,
  /** Milliseconds in which a server that closes still takes requests, and asks for the connections to be closed. */
  lameDuck: 250,
  /** Items of one page. */
  first: 100,
  /** Items of a generated root list that is asked for without `limit`. */
  list: 1000,
  /** Rows of one export. */
  exportRows: 10_000,
  /** Exports that are written at a time. */
  exports: 4,
  /** Hits that a search can reach. */
  hits: 1000,
  /** Characters of a search or a citation. */
  text: 500,
  /** Steps of a lineage. */
  depth: 10,
} as const
