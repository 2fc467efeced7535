import { extname } from 'node:path'
import { VankienError } from '../../errors.js'
import type { Bytes } from '../page.js'
import { checkAddress, get, type RequestOptions } from './request.js'
import { checkRobots, type KnownRobots } from './robots.js'

export interface FetchOptions extends RequestOptions {
  /** What robots.txt of the sites says, kept for one run. */
  readonly robots?: KnownRobots
}

const MOST_REDIRECTS = 5
/** Types whose bytes are looked at; servers give PDF and DOCX as bytes of any kind too. */
const TYPES =
  /^(?:text\/(?:html|plain|markdown)|application\/(?:xhtml\+xml|pdf|octet-stream|x-download|force-download|msword|rtf|zip|vnd\.openxmlformats-officedocument\.wordprocessingml\.document)|multipart\/related|message\/rfc822|binary\/octet-stream)$/iu
const ENDING: Readonly<Record<string, string>> = { 'text/html': '.html', 'application/xhtml+xml': '.html' }

/**
 * Fetches a page. Each hop of a redirect is checked as the first address is: http or https, no user or password, a public
 * address, allowed by robots.txt.
 *
 * @throws VankienError that names the address and what was wrong
 */
export async function fetchBytes(address: string, options: FetchOptions = {}): Promise<Bytes> {
  if (!URL.canParse(address)) throw new VankienError(`${address}: no address`, { remedy: 'Write it as https://…' })
  const known = options.robots ?? (new Map() as KnownRobots)
  let url = new URL(address)
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    url.hash = ''
    checkAddress(url)
    await checkRobots(url, options, known)
    const { status, headers, body } = await get(url, options)
    if (status >= 300 && status < 400 && headers.location !== undefined) {
      if (!URL.canParse(headers.location, url.href))
        throw new VankienError(`${url.href}: leads to ${headers.location}, which is no address`)
      url = new URL(headers.location, url)
      continue
    }
    if (status < 200 || status >= 300)
      throw new VankienError(`${url.href}: the server answers ${status}`, { remedy: 'Check the address' })
    const type = headers['content-type']?.split(';', 1)[0]!.trim().toLowerCase() ?? 'application/octet-stream'
    if (!TYPES.test(type))
      throw new VankienError(`${url.href}: ${type}, no page`, { remedy: 'Give the address of a page, PDF or DOCX' })
    const charset = /charset="?([\w-]+)/iu.exec(headers['content-type'] ?? '')?.[1]
    return {
      bytes: body,
      where: address,
      ending: ENDING[type] ?? extname(url.pathname).toLowerCase(),
      charset,
      url: url.href,
    }
  }
  throw new VankienError(`${address}: more than ${MOST_REDIRECTS} redirects`, { remedy: 'Check the address' })
}
