/** Bytes or a file → a decoded page. */
export { decodePage, readPage, type Page } from './page.js'
