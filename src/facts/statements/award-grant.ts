import type { FactOf } from '../../model/index.js'
import { number } from './numbers.js'
import type { Template } from './template.js'
import { after, both, inferred, join, listed, NOTHING, said, sentence, type Said } from './saying.js'

const RECIPIENTS: Record<FactOf<'AwardGrant'>['recipientType'], Said> = {
  INDIVIDUAL: said('cá nhân', 'individuals'),
  COLLECTIVE: said('tập thể', 'collectives'),
  INDIVIDUAL_OR_COLLECTIVE: said('tập thể, cá nhân', 'collectives and individuals'),
  HOUSEHOLD: said('hộ gia đình', 'households'),
  LOCALITY: said('địa phương', 'localities'),
}

/** `12 tập thể được tặng Bằng khen của Bộ Công an tại hội nghị …, do Lê Văn Mẫu trao.` */
export const awardGrant: Template<'AwardGrant'> = (fact, name) => {
  const count = fact.count === null ? said('các', 'the') : number(fact.count, null)
  const who = listed(fact.recipients.map(name))
  const recipients = who.vi === '' ? join(count, RECIPIENTS[fact.recipientType]) : who
  const grantor = fact.grantedBy === null ? NOTHING : join(name(fact.grantedBy), inferred(fact.grantedByBasis))
  const hands = listed(fact.handedOverBy.map(name))
  return sentence(
    join(
      recipients,
      said('được tặng', 'are awarded'),
      both(fact.award),
      after('của', 'of', grantor),
      after('tại', 'at', name(fact.at)),
      hands.vi === '' ? NOTHING : said(`, do ${hands.vi} trao`, `, handed over by ${hands.en}`),
    ),
    fact.basis,
  )
}
