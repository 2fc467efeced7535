import { VankienError } from '../../errors.js'
import { documentMetadata } from '../document-metadata.js'
import type { Bytes, Content } from '../page.js'
import { linesOf } from './lines.js'
import { paragraphsOf } from './paragraphs.js'
import { withoutRunning } from './running.js'

/** Fewest letters of a text layer; a scan has none, or a stamp's. */
const FEWEST_LETTERS = 20

/** A PDF: its paragraphs as lines, without running headers, footers and page numbers. */
export async function readPdf({ bytes, where }: Bytes): Promise<Content> {
  const { extractTextItems, getDocumentProxy, getMeta } = await import('unpdf')
  // pdf.js takes the buffer away from whoever gives it.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  try {
    const { items } = await extractTextItems(pdf)
    const lines = withoutRunning(items.map((page) => linesOf(page)))
    const paragraphs = paragraphsOf(lines)
    const text = paragraphs.length === 0 ? '' : `${paragraphs.join('\n')}\n`
    if ((text.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS)
      throw new VankienError(`${where}: no text layer`, {
        remedy: 'It is a scan: run OCR over it first, for example `ocrmypdf -l vie IN.pdf OUT.pdf`',
      })
    const { info } = await getMeta(pdf)
    return { text, metadata: documentMetadata(info['Title'], info['Author'], text) }
  } finally {
    await pdf.destroy()
  }
}
