import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { FactFile } from '../model/index.js'
import { sha256 } from '../text/index.js'

/**
 * A fact file as the graph keeps it on its Extraction, compressed: so that a page's facts can be placed anew when it
 * turns out whom or what it means, without the page and without the file.
 */
export interface StoredFile {
  hash: string
  packed: string
}

export function pack(file: FactFile): StoredFile {
  const done = packed.get(file)
  if (done) return done
  const json = JSON.stringify(file)
  const stored = { hash: sha256(json), packed: deflateRawSync(json).toString('base64') }
  packed.set(file, stored)
  return stored
}
const packed = new WeakMap<FactFile, StoredFile>()

export const unpack = (packed: string): FactFile =>
  JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')) as FactFile
