import { documentType, roman, termOn } from '../../reference/index.js'
import { fold } from '../../text/index.js'
import type { Reading } from '../reading.js'
import { oneIssuer } from './issuers.js'
import type { Said } from './said.js'
import { sameTitle } from './same-title.js'

/** Citations of one document; `of` says the documents that it could not be told apart from. */
export interface Cluster {
  readonly said: Said[]
  readonly of: readonly Cluster[]
}

/**
 * Which citations of a page name one document. The most telling come first; a later one joins the only document that it
 * does not contradict, or the only one whose title, day or year it shares. When two remain it stands alone.
 */
export function clusterCitations(reading: Reading, all: readonly Said[]): Cluster[] {
  const byNumber = new Map<string | null, Open[]>()
  for (const said of [...all].sort((a, b) => telling(b) - telling(a))) {
    const same = byNumber.get(said.serial) ?? []
    byNumber.set(said.serial, same)
    const fitting = same.filter(
      ({ of, kinds }) => of.length === 0 && [...kinds.values()].every((other) => compatible(reading, said, other)),
    )
    const closer = fitting.filter(({ kinds }) => [...kinds.values()].some((other) => shares(said, other)))
    const [only] = closer.length === 1 ? closer : fitting
    if (only && (closer.length === 1 || fitting.length === 1)) join(only, said)
    else same.push(join({ said: [], of: fitting, kinds: new Map() }, said))
  }
  const clusters = [...byNumber.values()].flat()
  for (const { said } of clusters) said.sort((a, b) => a.mention.start - b.mention.start)
  return clusters.sort((a, b) => a.said[0]!.mention.start - b.said[0]!.mention.start)
}

/** A cluster that grows, with one citation of each kind: those that say the same need be compared once. */
interface Open extends Cluster {
  readonly kinds: Map<string, Said>
}
function join(cluster: Open, said: Said): Open {
  const { mention: _, ...rest } = said
  cluster.said.push(said)
  cluster.kinds.set(JSON.stringify([rest, said.mention.session?.numeral]), said)
  return cluster
}

const telling = (said: Said): number =>
  (said.day ? 32 : 0) +
  (said.term ? 16 : 0) +
  (said.year ? 8 : 0) +
  (said.symbol ? 4 : 0) +
  (said.title ? 2 : 0) +
  (said.issuers.length > 0 ? 1 : 0)

/** Whether nothing that two citations say excludes that they name one document. */
function compatible(reading: Reading, a: Said, b: Said): boolean {
  if (!sameType(a.type, b.type)) return false
  if (a.serial === null || b.serial === null) return a.serial === b.serial && sameName(a, b) && agree(a.year, b.year)
  return (
    a.serial === b.serial &&
    agree(a.symbol && fold(a.symbol), b.symbol && fold(b.symbol)) &&
    agree(a.day, b.day) &&
    agree(a.year, b.year) &&
    agree(a.term, b.term) &&
    isOfItsTime(a, b) &&
    isOfItsTime(b, a) &&
    (a.issuers.length === 0 ||
      b.issuers.length === 0 ||
      (a.day !== null && a.day === b.day) ||
      a.issuers.some((x) => b.issuers.some((y) => oneIssuer(reading, x.body, y.body)))) &&
    (a.title === null ||
      b.title === null ||
      (a.day !== null && a.day === b.day) ||
      sameTitle(a.title, b.title) ||
      !contrary(a, b))
  )
}

/** "về đại hội đảng bộ các cấp tiến tới Đại hội … lần thứ XIV" is of the term before that congress. */
const AHEAD = /tiến tới Đại hội (?:\p{L}+ ){0,8}?(?:lần thứ )?(?<numeral>[IVX]+)(?!\p{L})/u
function isOfItsTime({ title }: Said, { day }: Said): boolean {
  const numeral = title && day ? AHEAD.exec(title)?.groups!['numeral'] : undefined
  const term = numeral && termOn('PARTY', day)
  return !term || romans.indexOf(term) + 1 === romans.indexOf(numeral)
}
const romans = Array.from({ length: 40 }, (_, n) => roman(n + 1))

/** Different titles tell two documents apart where only the number is the same, or where they name different years or terms. */
const contrary = (a: Said, b: Said): boolean =>
  !agree(countsIn(a.title), countsIn(b.title)) ||
  (!(a.term !== null && a.term === b.term) && !(a.symbol !== null && a.symbol === b.symbol))
const countsIn = (title: string | null): string | null =>
  title?.match(/(?<![\p{L}\p{N}])(?:[IVX]{2,}|(?:19|20)\d\d)(?![\p{L}\p{N}])/gu)?.join(' ') ?? null

const agree = (a: string | null, b: string | null): boolean => !a || !b || a === b
/** A Chương trình phối hợp may be called Chương trình. */
const sameType = (a: string, b: string): boolean => {
  const [x, y] = [documentType(a)?.name ?? a, documentType(b)?.name ?? b]
  return x === y || x.startsWith(`${y} `) || y.startsWith(`${x} `)
}
/** Unnumbered documents: one congress or plenum, or one name; a plenum without its term is the page's only one. */
function sameName(a: Said, b: Said): boolean {
  const [x, y] = [a.mention.session, b.mention.session]
  if (x && y)
    return (
      x.type === y.type &&
      x.numeral === y.numeral &&
      x.level === y.level &&
      x.organisation?.id === y.organisation?.id &&
      agree(a.term, b.term) &&
      agree(x.place?.name ?? null, y.place?.name ?? null)
    )
  if (x || y) return false
  if (a.name !== null && b.name !== null) return fold(a.name) === fold(b.name)
  return a.name === b.name && a.day === b.day && a.issuers[0]?.body === b.issuers[0]?.body
}
const shares = (a: Said, b: Said): boolean =>
  (a.day !== null && a.day === b.day) ||
  (a.year !== null && a.year === b.year) ||
  (a.term !== null && a.term === b.term) ||
  sameTitle(a.title, b.title)
