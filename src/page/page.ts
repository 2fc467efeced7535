import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { VankienError } from '../errors.js'

/** A page as it came, decoded. `text` is what every offset of its fact file refers to. */
export interface Page {
  /** File name without its ending: the fact file's name. */
  readonly name: string
  readonly text: string
  readonly url: string | null
}

/** Letters that Vietnamese has and other Latin-script languages lack, and its commonest words. */
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu

/**
 * Decodes a page's bytes (UTF-8, with or without a byte order mark).
 * Throws VankienError for bytes that are no text, an empty page, and a text that is not Vietnamese; `where` names it.
 */
export function decodePage(bytes: Uint8Array, name: string, where: string, url: string | null = null): Page {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new VankienError(`${where}: not a UTF-8 text`, { remedy: 'Save the page as plain text in UTF-8' })
  }
  if (text.includes('\0'))
    throw new VankienError(`${where}: a binary file, not a text`, { remedy: 'Give the page as plain text in UTF-8' })
  if (text.trim() === '') throw new VankienError(`${where}: the page is empty`, { remedy: 'Give a page with text' })
  const letters = text.normalize('NFC').match(/\p{L}/gu)?.length ?? 0
  const vietnamese = text.normalize('NFC').match(VIETNAMESE)?.length ?? 0
  if (letters < 20 || vietnamese / letters < 0.05)
    throw new VankienError(`${where}: the text does not look Vietnamese (with its diacritics)`, {
      remedy: 'Give a Vietnamese page',
    })
  return { name, text, url }
}

/** Reads and decodes one file. Throws VankienError when it cannot be read. */
export async function readPage(path: string): Promise<Page> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    const why =
      code === 'ENOENT'
        ? 'no such file'
        : code === 'EISDIR'
          ? 'is a folder'
          : code === 'EACCES'
            ? 'may not be read'
            : String(code)
    throw new VankienError(`${path}: ${why}`, { remedy: 'Give the path of a text file', cause: error })
  }
  return decodePage(bytes, basename(path, extname(path)), path)
}
