import { VankienError } from '../../errors.js'
import { AGENT, get, type RequestOptions } from './request.js'

type Parser = (url: string, words: string) => { isAllowed: (url: string, agent: string) => boolean | undefined }
type Rules = Awaited<ReturnType<typeof rulesOf>>
/** Rules by origin, asked once each. */
export type KnownRobots = Map<string, Promise<Rules>>

const MOST_BYTES = 500_000
const MOST_HOPS = 5

/**
 * Throws VankienError where the site's robots.txt asks us not to read a page (RFC 9309): none means that all may be read,
 * one that cannot be had that nothing may.
 */
export async function checkRobots(url: URL, options: RequestOptions, known: KnownRobots): Promise<void> {
  const rules = known.get(url.origin) ?? rulesOf(url, options)
  known.set(url.origin, rules)
  if ((await rules)?.isAllowed(url.href, AGENT) === false)
    throw new VankienError(`${url.href}: the site's robots.txt asks programs not to read it`, {
      remedy: 'Save the page in a browser and give the file',
    })
}

async function rulesOf({ origin, href }: URL, options: RequestOptions) {
  // Its types call a CommonJS module's export `default`.
  const parser = (await import('robots-parser')).default as unknown as Parser
  let at = new URL('/robots.txt', origin)
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    const { status, headers, body } = await get(at, { ...options, mostBytes: MOST_BYTES }, href)
    if (status >= 300 && status < 400 && headers.location !== undefined && URL.canParse(headers.location, at.href)) {
      at = new URL(headers.location, at)
      continue
    }
    if (status >= 500 || status === 429)
      throw new VankienError(`${at.href}: the server answers ${status}, so that nobody knows what may be read`, {
        remedy: 'Try it later, or save the page and give the file',
      })
    return status >= 200 && status < 300 ? parser(`${origin}/robots.txt`, new TextDecoder().decode(body)) : null
  }
  return null
}
