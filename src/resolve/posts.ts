import type { Reading } from './reading.js'
import type { Ref } from './registry.js'

/**
 * The post of a role (id of seeds/reference/posts.json) at a body, made when new: key `<body key>/<role id>`.
 */
export function postRef(reading: Reading, role: string, body: Ref): Ref | null {
  const { registry } = reading
  const holder = registry.fields(body, 'Body')
  if (!holder?.key) return null
  const key = `${holder.key}/${role}`
  return registry.entity('Post', key, () => ({ key, title: role, titleEn: null, body, rankOrder: null }))
}
