import { VankienError } from '../errors.js'
import { streamSafe } from '../text/index.js'
import { refuseOld } from './old-encodings.js'

/** What a file says of itself beside its words. Every field null or empty where it says nothing. */
export interface Metadata {
  readonly title: string | null
  /** EDTF day or month of publication; never the day on which a file was made. */
  readonly publishedOn: string | null
  /** Time of day, HH:MM. */
  readonly publishedAt: string | null
  readonly publisher: string | null
  readonly authors: readonly string[]
}

/** A page as it came, decoded. `text` is what every offset of its fact file refers to. */
export interface Page {
  /** Names its fact file: the file's name without its ending, where no other page of the run has it. */
  readonly name: string
  readonly text: string
  /** Its address: the one that it gives as canonical, else where it was fetched. */
  readonly url: string | null
  readonly metadata?: Metadata
}

/** Bytes to read, and what is known of them. */
export interface Bytes {
  readonly bytes: Uint8Array
  /** Names them in errors: a path or an address. */
  readonly where: string
  /** Ending of the name in lower case, with its dot; empty for none. */
  readonly ending: string
  /** `charset` of the Content-Type that they came with. */
  readonly charset?: string | undefined
  /** Where they were fetched. */
  readonly url?: string | undefined
}

/** What a format makes of bytes. */
export interface Content {
  readonly text: string
  readonly metadata?: Metadata
  readonly url?: string | null
}

/** Letters that Vietnamese has and other Latin-script languages lack. */
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu

/** Throws VankienError for a text that is empty, binary, or not Vietnamese. */
export function checkWords(text: string, where: string): void {
  if (text.includes('\0'))
    throw new VankienError(`${where}: a binary file, not a text`, {
      remedy: 'Give the page as text, HTML, PDF or DOCX',
    })
  if (text.trim() === '') throw new VankienError(`${where}: the page is empty`, { remedy: 'Give a page with text' })
  const composed = streamSafe(text).normalize('NFC')
  const letters = composed.match(/\p{L}/gu)?.length ?? 0
  const vietnamese = composed.match(VIETNAMESE)?.length ?? 0
  if (letters >= 20 && vietnamese / letters >= 0.05) return
  refuseOld(text, where)
  throw new VankienError(`${where}: the text does not look Vietnamese (with its diacritics)`, {
    remedy: 'Give a Vietnamese page',
  })
}
