import { readBytes } from '../../src/page/formats.js'
import type { Page } from '../../src/page/index.js'

/** A page of the given bytes or words (in UTF-8), under a file name. */
export function pageOf(given: Uint8Array | string, file = 'page', url?: string): Promise<Page> {
  const bytes = typeof given === 'string' ? Buffer.from(given) : given
  const ending = /\.[^.]+$/.exec(file)?.[0] ?? ''
  return readBytes({ bytes, where: file, ending, url }, file.slice(0, file.length - ending.length))
}
