import { VankienError } from '../errors.js'
import { refuseOld } from './old-encodings.js'
import type { Bytes } from './page.js'

const REMEDY = 'Save the page in UTF-8'
/** Syllables that any page of some length has, as windows-1258 spells them once composed. */
const COMMON =
  /(?<![\p{L}\p{M}])(?:của|các|được|những|người|với|một|không|trong|thực|hiện|tỉnh|Đảng|số|về)(?![\p{L}\p{M}])/giu
const DECLARED =
  /<meta[^>]{0,200}?charset\s{0,3}=\s{0,3}["']?(?<name>[\w-]{2,20})|<\?xml[^>]{0,100}encoding=["'](?<xml>[\w-]{2,20})/iu

/**
 * Bytes → text: by their byte order mark, else as UTF-8 where they are that, else as UTF-16 by where their zeros
 * stand, else as their HTTP header or `<meta charset>` says, else as windows-1258 when that gives Vietnamese words. The
 * byte order mark is no part of the text.
 *
 * @throws VankienError that names an old encoding (TCVN3, VNI, VIQR) with the way to convert, or the first wrong byte
 */
export function decode({ bytes, where, charset }: Pick<Bytes, 'bytes' | 'where' | 'charset'>): string {
  const unicode = byMark(bytes) ?? read('utf-8', bytes) ?? byZeros(bytes)
  if (unicode !== null) return unicode
  refuseOld(new TextDecoder('windows-1252').decode(bytes), where)
  const text = bySaying(bytes, charset) ?? byWords(bytes)
  if (text !== null) return text
  const at = firstWrong(bytes)
  throw new VankienError(`${where}: not a UTF-8 text: byte ${at} (0x${bytes[at]!.toString(16).padStart(2, '0')})`, {
    remedy: REMEDY,
  })
}

function byMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return read('utf-8', bytes)
  if (a === 0xff && b === 0xfe) return read('utf-16le', bytes)
  if (a === 0xfe && b === 0xff) return read('utf-16be', bytes)
  return null
}

/** UTF-16 without its mark: in Vietnamese half of the letters have a zero beside them, always on the same side. */
function byZeros(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2]! += 1
  const [even, odd] = zeros as [number, number]
  if (odd > head.length / 8 && even < odd / 20) return read('utf-16le', bytes)
  if (even > head.length / 8 && odd < even / 20) return read('utf-16be', bytes)
  return null
}

function bySaying(bytes: Uint8Array, charset: string | undefined): string | null {
  const said = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)))?.groups
  const name = charset ?? said?.name ?? said?.xml
  // Whoever says UTF-8 or ASCII of bytes that are not is wrong.
  if (name === undefined || /^(?:utf-?8|us-ascii|ascii)$/iu.test(name)) return null
  const text = read(name, bytes)
  return text && countCommon(text) > 0 ? text : null
}

function byWords(bytes: Uint8Array): string | null {
  const text = read('windows-1258', bytes)
  return text !== null && countCommon(text) >= 2 && !text.includes('\0') ? text : null
}

const countCommon = (text: string): number => text.slice(0, 100_000).match(COMMON)?.length ?? 0

/** Null for bytes that are no text of the encoding, and for an encoding that nobody knows. windows-1258 is composed: it spells tones apart. */
function read(encoding: string, bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return encoding.toLowerCase() === 'utf-8' || encoding.startsWith('utf-16') ? text : text.normalize('NFC')
  } catch {
    return null
  }
}

/** Offset of the first byte that no UTF-8 text has there. */
function firstWrong(bytes: Uint8Array): number {
  const wrongWithin = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true })
      return false
    } catch {
      return true
    }
  }
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (wrongWithin(middle + 1)) high = middle
    else low = middle + 1
  }
  return Math.min(low, bytes.length - 1)
}
