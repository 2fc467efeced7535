import { decode } from './decode.js'
import type { Bytes, Content } from './page.js'

/** Plain text, as it is. */
export const readText = async (given: Bytes): Promise<Content> => ({ text: decode(given) })
