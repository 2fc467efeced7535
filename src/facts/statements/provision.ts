import type { FactOf } from '../../model/index.js'
import { bare } from './dates.js'
import type { Template } from './template.js'
import { after, both, join, listed, said, sentence, type Said } from './saying.js'

const EFFECTS: Record<FactOf<'Provision'>['effect'], Said> = {
  ESTABLISHES: said('thành lập', 'establishes'),
  MERGES: said('hợp nhất', 'merges'),
  ABOLISHES: said('bãi bỏ', 'abolishes'),
}

/** `Luật … hợp nhất A, B và C, có hiệu lực ngày 01/7/2024.` */
export const provision: Template<'Provision'> = (fact, name) => {
  const document = name(fact.document)
  const from = after(', có hiệu lực từ', ', in force from', bare(fact.inForceOn))
  if (fact.objects.length === 0)
    return sentence(join(document, after('có hiệu lực từ', 'is in force from', bare(fact.inForceOn))), fact.basis)
  return sentence(
    join(document, EFFECTS[fact.effect], listed(fact.objects.map((object, i) => both(`(${i + 1}) ${object}`))), from),
    fact.basis,
  )
}
