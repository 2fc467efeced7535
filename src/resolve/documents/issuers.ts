import { roles, type Role } from '../../reference/index.js'
import { postRef } from '../posts.js'
import type { Reading } from '../reading.js'
import type { Ref } from '../registry.js'

/** By each of their forms in small letters. */
const rolesByForm = new Map<string, Role[]>()
for (const role of roles)
  for (const form of new Set(role.forms.map((form) => form.toLowerCase())))
    rolesByForm.set(form, [...(rolesByForm.get(form) ?? []), role])

/** The post whose holder issues ("Chủ tịch" of a People's Committee), at its body. Null for a title that posts.json does not have. */
export function postAt(reading: Reading, title: string, body: Ref): Ref | null {
  const key = reading.registry.fields(body, 'Body')?.key
  const named = rolesByForm.get(title.toLowerCase()) ?? []
  const role = named.find((r) => r.body === key) ?? named.find((r) => r.body === undefined)
  return role ? postRef(reading, role.id, body) : null
}

/** Whether two bodies may be one issuer as pages write it: the same, or one a part of the other (Tỉnh ủy and its standing board). */
export function oneIssuer({ registry }: Reading, a: Ref, b: Ref): boolean {
  const above = (ref: Ref): Ref | null => (registry.fields(ref, 'Body')?.partOf ?? null) as Ref | null
  return a === b || above(a) === b || above(b) === a
}
