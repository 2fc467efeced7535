import { VankienError } from '../errors.js'
import { parse } from './html/index.js'
import { wordsOf } from './html/furniture.js'
import { linesOf } from './html/lines.js'
import { documentMetadata } from './document-metadata.js'
import type { Bytes, Content } from './page.js'

/** Parts of the file that hold words; pictures stay packed. */
const WORDS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/[\w.-]+\.xml|word\/_rels\/[\w.-]+\.rels)$/u
/** Most bytes of them, unpacked. */
const MOST = 200_000_000

/** A Word document (OOXML): its paragraphs, list items and rows of tables as lines. */
export async function readDocx({ bytes, where }: Bytes): Promise<Content> {
  const { strFromU8, unzipSync, zipSync } = await import('fflate')
  let size = 0
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!WORDS.test(name)) return false
      size += originalSize
      if (size > MOST)
        throw new VankienError(`${where}: unpacks to more than ${MOST / 1_000_000} MB`, {
          remedy: 'Save it as a smaller file, or as text',
        })
      return true
    },
  })
  const { default: mammoth } = await import('mammoth')
  // What unpacked within bounds is what mammoth is to read.
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(zipSync(parts, { level: 0 })) })
  const document = await parse(`<html><body>${value}</body></html>`)
  const lines = linesOf(document.body)
  const text = lines.length === 0 ? '' : `${lines.join('\n')}\n`
  const core = await parse(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array()))
  const property = (name: string): string => wordsOf(core.getElementsByTagName(name)[0] ?? null)
  return { text, metadata: documentMetadata(property('dc:title'), property('dc:creator'), text) }
}
