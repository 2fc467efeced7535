import type { Reader } from './reader.js'

/**
 * The reader that the generated layer gets. The library writes a DateTime with a function of APOC, which neither the
 * embedded server nor every other one has. Its only work there is to drop a zone's name (`…Z[Etc/UTC]`); our times have
 * none, as they are all written in UTC, so `toString` gives the same.
 */
export function withoutApoc(reader: Reader): Pick<Reader, 'run'> {
  return { run: (cypher, parameters) => reader.run(cypher.replaceAll(dateTime, '$<plain>'), parameters) }
}

/** `apoc.date.convertFormat(toString(min(this.at)), 'iso_zoned_date_time', 'iso_offset_date_time')` */
const dateTime =
  /apoc\.date\.convertFormat\((?<plain>toString\((?:[^()]|\([^()]*\))*\)), 'iso_zoned_date_time', 'iso_offset_date_time'\)/g
