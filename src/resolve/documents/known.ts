import {
  centralDocumentsOf,
  documentType,
  laws,
  termOn,
  typeOfSymbol,
  type CentralDocument,
  type Law,
} from '../../reference/index.js'
import { fold } from '../../text/index.js'
import { daysBetween } from '../days.js'
import { sameTitle } from './same-title.js'

export interface Cited {
  readonly type: string
  readonly serial: string | null
  readonly symbol: string | null
  readonly day: string | null
  readonly year: string | null
  readonly term: string | null
  readonly title: string | null
  readonly issuers: readonly string[]
}
export interface Match {
  readonly known: CentralDocument
  readonly reason: string
}

/** Pages often name the Central Committee for its Politburo or Secretariat, and the other way round. */
const CENTRAL = new Set(['bch-tw', 'bo-chinh-tri', 'ban-bi-thu'])
const symbolOf = (number: string): string => number.replace(/^\d+-/u, '')

/** Central documents of the reference list that a citation does not exclude. */
export function candidatesOf(cited: Cited): CentralDocument[] {
  return centralDocumentsOf(cited.serial).filter(
    (known) =>
      (known.type === cited.type ||
        (cited.symbol !== null && typeOfSymbol(cited.symbol.split('/')[0]!)?.code === known.type)) &&
      (cited.symbol === null || fold(cited.symbol) === fold(symbolOf(known.number))) &&
      (cited.day === null || cited.day === known.issuedOn) &&
      (cited.year === null || cited.year === known.issuedOn.slice(0, 4)) &&
      (cited.term === null || cited.term === known.term) &&
      (cited.issuers.length === 0 ||
        cited.issuers.some(
          (issuer) =>
            issuer === known.issuer || (CENTRAL.has(issuer) && (issuer === 'bch-tw' || known.issuer === 'bch-tw')),
        )),
  )
}

/** Days for which a document of the term before may be cited without its term. */
const STILL_NEW = 200

/**
 * The only central document that a citation can mean, when its day, its title, its term and issuer, or its issuer and the page's
 * day say so: an issuer's number without more is that of the term in which the page was written, or of the last months before.
 * The list is far from complete, so that a number alone proves nothing. `pageDay` is null where the page's day is not sound.
 */
export function knownDocument(cited: Cited, pageDay: string | null): Match | null {
  const candidates = candidatesOf(cited).filter(({ issuedOn }) => pageDay === null || issuedOn <= pageDay)
  const titled = candidates.filter(({ title }) => sameTitle(cited.title, title))
  const [known, ...more] = titled.length > 0 ? titled : candidates
  if (!known || more.length > 0) return null
  const name = `${documentType(known.type)!.name} số ${known.number} of ${known.issuedOn}`
  if (cited.day) return { known, reason: `${name} has the same number and day` }
  if (sameTitle(cited.title, known.title)) return { known, reason: `${name} has the same number and title` }
  if (cited.term && cited.issuers.includes(known.issuer))
    return { known, reason: `${name} has the same number, term and issuer` }
  if (pageDay && cited.issuers.includes(known.issuer) && !cited.year && isCurrent(known, pageDay))
    return { known, reason: `${name} has the same number and issuer, and was the last of its number on the page's day` }
  return null
}

const isCurrent = ({ term, issuedOn }: CentralDocument, pageDay: string): boolean =>
  termOn('PARTY', pageDay) === term || daysBetween(issuedOn, pageDay) <= STILL_NEW

const lawByName = new Map(laws.map((law) => [fold(law.name), law]))
/** The law of a name, when only one has had it. */
export const knownLaw = (name: string): Law | null => {
  const law = lawByName.get(fold(name))
  return law?.number ? law : null
}
