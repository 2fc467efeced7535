import { VankienError } from '../errors.js'
import { readDocx } from './docx.js'
import { readHtml } from './html/index.js'
import { readMhtml } from './mhtml.js'
import { checkWords, type Bytes, type Content, type Page } from './page.js'
import { readPdf } from './pdf/index.js'
import { refuse } from './refused.js'
import { readText } from './text.js'

/** A format that is read. */
interface Format {
  readonly name: string
  /** Endings that files of it have. */
  readonly endings: readonly string[]
  /** Told by the first bytes, one character each; zeros left out, so that UTF-16 looks as ASCII does. */
  readonly is: (head: string, given: Bytes) => boolean
  readonly read: (given: Bytes) => Promise<Content>
}

const HTML =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|meta|title|article|main|div|table|p|h1)[\s>]/iu
const MHTML = /^(?:From: |MIME-Version:|Subject: |Snapshot-Content-Location:|Date: |Content-Type: multipart\/)/iu

/** Formats in the order in which they are tried; each line says why it stands there. */
export const formats: readonly Format[] = [
  {
    name: 'PDF',
    endings: ['.pdf'],
    is: (head) => head.slice(0, 1024).includes('%PDF-'), // before text: its first bytes are ASCII
    read: readPdf,
  },
  {
    name: 'DOCX',
    endings: ['.docx', '.docm'],
    is: (head) => head.startsWith('PK\u0003\u0004'), // what else is packed so was refused
    read: readDocx,
  },
  {
    name: 'MHTML',
    endings: ['.mhtml', '.mht'],
    is: (head) => MHTML.test(head) && /^Content-Type:\s*multipart\/related/imu.test(head), // before HTML: it holds some
    read: readMhtml,
  },
  {
    name: 'HTML',
    endings: ['.html', '.htm', '.xhtml', '.shtml', '.aspx', '.php', '.jsp'],
    is: (head, { ending }) =>
      HTML.test(head) || (/^\.(?:x?html?|shtml)$/u.test(ending) && /<[a-z!][^<>]*>/iu.test(head)),
    read: readHtml,
  },
  {
    name: 'text',
    endings: ['.txt', '.text', '.md'],
    is: () => true, // last: anything may be text
    read: readText,
  },
]

const HEAD_BYTES = 4096
/** The first bytes, one character each. */
export const headOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, HEAD_BYTES))
    .toString('latin1')
    .replace(/^(?:ï»¿|ÿþ|þÿ)/u, '')

/** The format of bytes: by what they are first, by their ending second. */
export function formatOf(head: string, given: Bytes): Format {
  const plain = head.replaceAll('\0', '')
  return formats.find(({ is }) => is(plain, given))!
}

/**
 * Bytes → a page, with their words checked. Whatever a format's library throws is told as a file that is broken.
 *
 * @throws VankienError for a format that is not read, a broken file, and words that are none or not Vietnamese
 */
export async function readBytes(given: Bytes, name: string): Promise<Page> {
  const head = headOf(given.bytes)
  refuse(head, given)
  const format = formatOf(head, given)
  const {
    text,
    url = given.url ?? null,
    metadata,
  } = await format.read(given).catch((error: unknown) => {
    if (error instanceof VankienError) throw error
    throw new VankienError(`${given.where}: cannot be read as ${format.name} (${whyOf(error)})`, {
      remedy: 'The file is broken or locked: open it in its program, and save it again',
      cause: error,
    })
  })
  checkWords(text, given.where)
  // Half of a surrogate pair, as a wrong entity gives it, cannot be written down.
  return { name, text: text.replace(/\p{Surrogate}/gu, '\ufffd'), url, ...(metadata && { metadata }) }
}

const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!
