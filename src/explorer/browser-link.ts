/** Where Neo4j Browser, the database and the API answer. */
export interface BrowserPlaces {
  /** Neo4j's web server: `http://localhost:7474`. */
  httpUrl: string
  /** Bolt: `bolt://localhost:7687`. */
  uri: string
  user: string
  /** The API: `http://localhost:4000`. */
  api: string
  /** Whether the server knows the API's address and opens guide and style by itself once somebody has connected. */
  presets: boolean
}

/**
 * The address of Neo4j Browser with everything filled in but the password: the Browser reads none from its address,
 * which is right, as addresses lie in histories and logs. It is asked for once per browser profile; `vankien status`
 * says it.
 *
 * Without presets the address names the guide. With them it must not: a guide in the address keeps the Browser from
 * running what the server tells it to, and the graph would have no style.
 */
export function browserLink({ httpUrl, uri, user, api, presets }: BrowserPlaces): string {
  const database = `neo4j://${user}@${new URL(uri).host}`
  const guide = presets ? '' : `&cmd=guide&arg=${api}/guides/browser/vankien.md`
  return `${httpUrl}/browser/?dbms=${database}${guide}`
}
