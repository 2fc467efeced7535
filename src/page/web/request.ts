import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import packageJson from '../../../package.json' with { type: 'json' }
import { VankienError } from '../../errors.js'
import { publicAddresses, type AllowPrivate, type NetAddress, type Resolve } from './addresses.js'

export interface RequestOptions {
  readonly allowPrivate?: AllowPrivate
  /** Instead of the system's name lookup. */
  readonly resolve?: Resolve
  /** Most bytes of an answer, unpacked. */
  readonly mostBytes?: number
  /** For one answer, from the first packet to the last, in milliseconds. */
  readonly timeout?: number
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Uint8Array
}

/** The product token that robots.txt may name. */
export const AGENT = 'vankien'
const USER_AGENT = `${AGENT}/${packageJson.version} (reads Vietnamese pages about documents; keeps to robots.txt)`
const MOST_BYTES = 20_000_000
const TIMEOUT = 30_000
const UNPACK: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  deflate: () => createInflate(),
  br: () => createBrotliDecompress(),
}

/**
 * One GET, no redirect followed, to an address that was checked.
 *
 * @param where names it in errors
 * @throws VankienError for an address that may not be asked, a failed connection, an answer that is too slow or too large
 */
export async function get(url: URL, options: RequestOptions, where = url.href): Promise<Answer> {
  const { mostBytes = MOST_BYTES, timeout = TIMEOUT } = options
  checkAddress(url)
  const addresses = await publicAddresses(url.hostname, where, options)
  const signal = AbortSignal.timeout(timeout)
  try {
    const response = await answer(url, addresses, signal)
    const status = response.statusCode ?? 0
    const { headers } = response
    const isRedirect = status >= 300 && status < 400
    const body = isRedirect ? new Uint8Array() : await bodyOf(response, mostBytes, where, signal)
    response.destroy()
    return { status, headers, body }
  } catch (cause) {
    if (cause instanceof VankienError) throw cause
    if (signal.aborted)
      throw new VankienError(`${where}: no whole answer within ${timeout / 1000} seconds`, {
        remedy: 'Try it later, or save the page and give the file',
        cause,
      })
    throw new VankienError(`${where}: cannot be fetched (${(cause as NodeJS.ErrnoException).code ?? String(cause)})`, {
      remedy: 'Check the address and the network',
      cause,
    })
  }
}

/** Throws VankienError for an address that is not plain http or https. */
export function checkAddress(url: URL): void {
  if (!/^https?:$/u.test(url.protocol))
    throw new VankienError(`${url.href}: not an address of http or https`, { remedy: 'Give one, or a file' })
  if (url.username !== '' || url.password !== '')
    throw new VankienError(`${url.protocol}//${url.host}${url.pathname}: an address with a user or password`, {
      remedy: 'Give it without; a page behind a login can be saved and given as a file',
    })
}

function answer(url: URL, addresses: readonly NetAddress[], signal: AbortSignal): Promise<IncomingMessage> {
  const lookup: LookupFunction = (_host, { all }, done) =>
    all ? done(null, [...addresses]) : done(null, addresses[0]!.address, addresses[0]!.family)
  const headers = {
    'user-agent': USER_AGENT,
    accept: 'text/html, application/xhtml+xml, text/plain, application/pdf, */*;q=0.1',
    'accept-encoding': 'gzip, deflate, br',
    'accept-language': 'vi',
  }
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest
    send(url, { lookup, headers, signal, agent: false }, resolve).on('error', reject).end()
  })
}

async function bodyOf(
  response: IncomingMessage,
  most: number,
  where: string,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const tooLarge = (): VankienError =>
    new VankienError(`${where}: the answer is larger than ${most / 1_000_000} MB`, {
      remedy: 'Save the page and give the file',
    })
  if (Number(response.headers['content-length'] ?? 0) > most) throw tooLarge()
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  const unpack = UNPACK[encoding]
  if (!unpack && encoding !== 'identity' && encoding !== '')
    throw new VankienError(`${where}: an answer packed as ${encoding}`, { remedy: 'Save the page and give the file' })
  const stream = unpack ? response.pipe(unpack()) : response
  // A pipe does not hand on that its source broke off.
  response.on('error', (error) => (stream as unknown as IncomingMessage).destroy(error))
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      signal.throwIfAborted()
      size += chunk.length
      if (size > most) throw tooLarge()
      chunks.push(chunk)
    }
  } finally {
    response.destroy()
  }
  return Buffer.concat(chunks)
}
