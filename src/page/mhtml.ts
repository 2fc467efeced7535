import { VankienError } from '../errors.js'
import { contentOf } from './html/index.js'
import { decode } from './decode.js'
import type { Bytes, Content } from './page.js'

/** A part of a MIME message: its headers by lower-case name, and its body. */
interface Part {
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

/** A page saved by a browser as one file (.mhtml, RFC 2557): its first HTML part, with the address that it was saved from. */
export async function readMhtml({ bytes, where, url }: Bytes): Promise<Content> {
  const message = partOf(Buffer.from(bytes).toString('latin1'))
  const html = htmlIn(message, 0)
  if (!html) throw new VankienError(`${where}: holds no HTML`, { remedy: 'Save the page again, as HTML' })
  const charset = /charset="?([\w-]+)/iu.exec(html.headers.get('content-type') ?? '')?.[1]
  const address = message.headers.get('snapshot-content-location') ?? html.headers.get('content-location') ?? ''
  return contentOf(decode({ bytes: bytesOf(html), where, charset }), url ?? (isWeb(address) ? address : null))
}

const isWeb = (address: string): boolean => /^https?:\/\//u.test(address) && URL.canParse(address)

/** Splits at the first empty line; a header's line goes on where the next one is indented. */
function partOf(words: string): Part {
  const end = /\r?\n\r?\n/u.exec(words)
  const head = words.slice(0, end?.index ?? words.length).replace(/\r?\n[ \t]+/gu, ' ')
  const headers = head.split(/\r?\n/u).map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, Math.max(0, colon)).trim().toLowerCase(), line.slice(colon + 1).trim()]
  })
  return { headers: new Map(headers), body: end ? words.slice(end.index + end[0].length) : '' }
}

function htmlIn(part: Part, depth: number): Part | null {
  const type = part.headers.get('content-type') ?? ''
  if (/^text\/html/iu.test(type)) return part
  const boundary = /boundary="?([^";]+)/iu.exec(type)?.[1]
  if (boundary === undefined || depth > 3) return null
  for (const piece of part.body.split(`--${boundary}`).slice(1)) {
    const found = htmlIn(partOf(piece.replace(/^\r?\n/u, '')), depth + 1)
    if (found) return found
  }
  return null
}

function bytesOf({ headers, body }: Part): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const words = body
    .replace(/=[ \t]*\r?\n/gu, '')
    .replace(/=([0-9A-F]{2})/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(words, 'latin1')
}
