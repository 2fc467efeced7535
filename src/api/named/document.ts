import type { QueryResolvers } from '../../generated/resolvers.js'
import { byIdOrKey, byPartialKey } from '../documents.js'
import { badInput } from '../errors.js'
import { oneDocument, onlyOne } from '../one-document.js'

export const document: NonNullable<QueryResolvers['document']> = async (_, { key, citation }, context, info) => {
  if (key != null && citation != null) throw badInput('Give either "key" or "citation"')
  const id = key == null ? await oneDocument(context, { citation }) : await byKey(key)
  return id === null ? null : context.filler.one('Document', id, context, info)

  async function byKey(text: string): Promise<string | null> {
    const whole = await byIdOrKey(context, text)
    return onlyOne(text, whole.length > 0 ? whole : await byPartialKey(context, text))?.id ?? null
  }
}
