import autocannon from 'autocannon'

/** What a run of requests gave. */
export interface Load {
  /** Requests a second. */
  rate: number
  /** Milliseconds. */
  p50: number
  p99: number
  requests: number
}

/**
 * Asks `url` with these bodies in turn over 16 connections, for some seconds or so many times.
 *
 * @throws Error when an answer is no 200, or holds errors
 */
export async function load(
  url: string,
  bodies: readonly string[],
  length: { duration: number } | { amount: number },
): Promise<Load> {
  const headers = { 'content-type': 'application/json' }
  const result = await autocannon({
    url,
    connections: 16,
    ...length,
    requests: bodies.map((body) => ({ method: 'POST', headers, body })),
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`)
  const { requests, duration, latency } = result
  return { rate: requests.total / duration, p50: latency.p50, p99: latency.p99, requests: requests.total }
}
