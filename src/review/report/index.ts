import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { factSchemas } from '../../model/index.js'
import type { Explained } from '../explain.js'
import { KINDS } from '../explain.js'
import { Markup, markup } from './markup.js'
import { sectionOf, type Section } from './page.js'

const file = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')
const hashOf = (source: string): string => `'sha256-${createHash('sha256').update(source, 'utf8').digest('base64')}'`

/** A batch of pages as one HTML file that asks for nothing: add the pages in their order, then take its parts. */
export class Report {
  readonly #sections: Section[] = []

  add(page: Explained): void {
    this.#sections.push(sectionOf(page, this.#sections.length + 1))
  }

  /** The file, in parts to be written one after another. */
  *parts(): Generator<string> {
    yield head(this.#sections.length)
    for (const { row } of this.#sections) yield row.source
    yield '</tbody>\n</table></div>\n<main>\n'
    for (const { section } of this.#sections) yield section.source
    yield `</main>\n<script>${file('script.js')}</script>\n</body>\n</html>\n`
  }
}

function head(pages: number): string {
  const style = file('style.css')
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(file('script.js'))}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Văn Kiện · ${pages} pages</title>
<style>${new Markup(style)}</style>
</head>
<body>
<h1>Văn Kiện · <span id="shown" aria-live="polite">${pages}</span> of ${pages} pages</h1>
<form role="search" hidden>
<span><label for="words">Words</label> <input type="search" id="words" autocomplete="off"></span>
<span><label for="pages">Pages</label> <select id="pages">
<option value="">all</option>
<option value="suspicious">with something suspicious</option>
<option value="unresolved">with something unresolved</option>
<option value="nothing">without facts</option>
</select></span>
<span><label for="kind">Facts</label> <select id="kind"><option value="">all</option>${options}</select></span>
<span class="keys"><kbd>/</kbd> words · <kbd>j</kbd> next page · <kbd>k</kbd> page before</span>
</form>
<fieldset><legend>Marked</legend>${marks}</fieldset>
<div class="overview" tabindex="0" role="region" aria-label="Overview"><table>
<thead><tr>${columns}</tr></thead>
<tbody>
`.source
}

const options = Object.keys(factSchemas).map((kind) => markup`<option>${kind}</option>`)
const marks = KINDS.map(
  (kind) =>
    markup`<label><input type="checkbox" id="mark-${kind}" checked> <mark class="${kind}">${kind}</mark></label>\n`,
)
const columns = ['Page', 'Published', 'Facts', 'Unresolved', 'Suspicious'].map(
  (name) => markup`<th scope="col">${name}</th>`,
)
