import { dated } from './dates.js'
import type { Template } from './template.js'
import { after, join, listed, said, sentence } from './saying.js'

/** `Ban Bí thư ban hành Kết luận số 44-KL/TW ngày 22/01/2019, khóa XII.` */
export const issuance: Template<'Issuance'> = (fact, name) => {
  const issuers = fact.issuers
    .filter((issuer) => issuer.as !== 'PARTY')
    .map((issuer) => name(issuer.post ?? issuer.body))
  const parties = fact.issuers
    .filter((issuer) => issuer.as === 'PARTY')
    .map((issuer) => name(issuer.post ?? issuer.body))
  const [document, when] = [name(fact.document), dated(fact.on)]
  const term = fact.term === null ? said('', '') : said(`, khóa ${fact.term}`, `, term ${fact.term}`)
  const own = new Set(fact.issuers.flatMap(({ body, post }) => [body, post]))
  const signed = after(', do', ', signed by', listed(fact.signers.filter((id) => !own.has(id)).map(name)))
  const signedBy = signed.vi === '' ? signed : said(`${signed.vi} ký`, signed.en)
  if (parties.length > 0)
    return sentence(
      join(
        document,
        said('được ký kết', 'was agreed'),
        after('giữa', 'between', listed(parties)),
        when,
        term,
        signedBy,
      ),
      fact.basis,
    )
  const by = listed(issuers)
  return by.vi === ''
    ? sentence(join(document, said('được ban hành', 'was issued'), when, term, signedBy), fact.basis)
    : sentence(join(by, said('ban hành', 'issued'), document, when, term, signedBy), fact.basis)
}
