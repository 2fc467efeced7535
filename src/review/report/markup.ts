import { escapeMarkup } from '../../text/index.js'
import { visible } from '../pieces.js'

/** A piece of HTML: what `markup` made, or a source of our own. */
export class Markup {
  constructor(readonly source: string) {}
}
type Value = string | number | Markup | null | readonly Value[]

/** Words of a page, of a file's name, of anybody: as text, with what a browser would obey made visible. */
const escaped = (words: string): string => escapeMarkup(visible(words))

function inserted(value: Value): string {
  if (value === null) return ''
  if (value instanceof Markup) return value.source
  return typeof value === 'object' ? value.map(inserted).join('') : escaped(String(value))
}

/** HTML with values put into it, each escaped unless it is markup itself; attributes are to be in double quotes. */
export const markup = (parts: TemplateStringsArray, ...values: Value[]): Markup =>
  new Markup(parts.map((part, i) => (i === 0 ? '' : inserted(values[i - 1]!)) + part).join(''))
