import { actionProgramme } from './action-programme.js'
import { administrativeNumber } from './administrative-number.js'
import { alias } from './alias.js'
import { amendingLaw } from './amending-law.js'
import { assemblyNumber } from './assembly-number.js'
import { dated } from './dated.js'
import { datedLaw } from './dated-law.js'
import { issuerFirst } from './issuer-first.js'
import { law } from './law.js'
import { letterNumber } from './letter-number.js'
import { localCongress } from './local-congress.js'
import { nationalCongress } from './national-congress.js'
import { numberList } from './number-list.js'
import { oldNumber } from './old-number.js'
import { otherSymbol } from './other-symbol.js'
import { partyNumber } from './party-number.js'
import { plenum } from './plenum.js'
import { repeatedNumber } from './repeated-number.js'
import { shortList } from './short-list.js'
import { shortNumber } from './short-number.js'
import { stateNumber } from './state-number.js'
import { titled } from './titled.js'
import { unionCongress } from './union-congress.js'

/** Forms of citation, the most telling first: where two match, the earlier one stays. */
export const documents = [
  numberList, // before the forms of a single number, of which its last one is an instance
  issuerFirst, // before the bare number at its end
  assemblyNumber, // holds a law's name
  stateNumber, // holds what the administrative form could match
  administrativeNumber,
  partyNumber,
  letterNumber, // its symbol is the office's, behind those with a known one
  oldNumber, // no symbol but the body's
  otherSymbol, // any symbol
  plenum, // "Nghị quyết 4 khóa XII" is no number 4
  localCongress, // before the Party's own congresses
  nationalCongress,
  unionCongress,
  amendingLaw, // before the law that it amends
  law,
  datedLaw, // behind the laws whose names are known
  alias, // behind the numbers in full that it stands for
  shortList, // before its single numbers
  shortNumber, // number without symbol
  repeatedNumber, // told by all numbers in full
  actionProgramme,
  titled,
  dated, // the weakest: neither number nor name
] as const
