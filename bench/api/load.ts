import autocannon from 'autocannon'

/** What a run of requests gave. */
export interface Load {
  /** Requests a second. */
  rate: number
  /** Milliseconds. */
  p50: number
  p99: number
}

/**
 * Asks `url` with these bodies in turn over 16 connections for some seconds.
 *
 * @throws Error when an answer is no 200, or holds errors
 */
export async function load(url: string, bodies: readonly string[], seconds: number, connections = 16): Promise<Load> {
  const headers = { 'content-type': 'application/json' }
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: bodies.map((body) => ({ method: 'POST', headers, body })),
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`)
  return { rate: result.requests.total / result.duration, p50: result.latency.p50, p99: result.latency.p99 }
}
