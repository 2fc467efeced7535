import { stringify, type Options } from 'csv-stringify/sync'
import { valuesAt } from '../columns.js'
import type { Opened, Row } from '../rows.js'
import type { Format } from './format.js'

/**
 * RFC 4180 in UTF-8, with a byte order mark so that spreadsheets see that it is. Lists stand in one cell, their items
 * parted by ` | `. What a spreadsheet would take for a formula begins with an apostrophe. The last column names the
 * graph's revision.
 */
export const csv: Format = {
  ending: 'csv',
  title: 'CSV',
  type: 'text/csv; charset=utf-8; header=present',
  async *write({ columns, revision, pages }: Opened) {
    yield stringify([[...columns, 'revision']], { ...options, bom: true })
    const paths = columns.map((column) => column.split('.'))
    const cells = (row: Row): (string | number)[] => [
      ...paths.map((path) => cell(valuesAt(row, path))),
      revision.number,
    ]
    for await (const page of pages) if (page.length > 0) yield stringify(page.map(cells), options)
  },
}

const options: Options = { record_delimiter: '\r\n', escape_formulas: true }

function cell(values: unknown[]): string | number {
  const [only] = values
  if (values.length === 1 && typeof only === 'number') return only
  if (values.every((value) => value === null)) return ''
  return values.map((value) => (value === null ? '' : String(value as string | number | boolean))).join(' | ')
}
