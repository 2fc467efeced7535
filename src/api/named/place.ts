import type { QueryResolvers } from '../../generated/resolvers.js'
import { fold } from '../../text/index.js'
import { badInput } from '../errors.js'

/** Type words that may stand before a province's name. */
const typeWords = /^(?:tinh|thanh pho|tp) /

const wanted = `
  MATCH (p:Place { level: 'PROVINCE' })
  WHERE ($code IS NULL OR p.code = $code) AND ($names IS NULL OR p.nameFolded IN $names)
    AND ($asOf IS NULL OR ((p.validFrom IS NULL OR p.validFrom <= date($asOf)) AND
      (p.validTo IS NULL OR p.validTo >= date($asOf))))
  RETURN p.id AS id ORDER BY coalesce(p.validFrom, date('0001-01-01')) DESC, id LIMIT 1`

export const province: NonNullable<QueryResolvers['province']> = async (_, { code, name, asOf }, context, info) => {
  if (code == null && name == null) throw badInput('Give "code" or "name" of the province')
  const folded = name == null ? null : fold(name)
  const names = folded === null ? null : [folded, folded.replace(typeWords, '')]
  const parameters = { code: code ?? null, names, asOf: asOf?.toString() ?? null }
  const [found] = await context.reader.rows<{ id: string }>(wanted, parameters)
  return found ? context.filler.one('Place', found.id, context, info) : null
}
