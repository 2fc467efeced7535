import type { EntityOf } from '../../model/index.js'
import { mentionsOf, postsOf, type Reading, type Ref } from '../../resolve/index.js'
import { roleOf } from '../../text/index.js'

export type Capacity = 'SELF_REPORT' | 'INSPECTOR' | 'HIGHER_AUTHORITY' | 'JOURNALIST'
/**
 * Capacity of somebody who speaks about a place: INSPECTOR as head or deputy of an inspection of the page, SELF_REPORT
 * when he or it belongs to that place, HIGHER_AUTHORITY when he or it stands above. Null when it cannot be told.
 */
export function capacityOf(reading: Reading, speaker: Ref, place: Ref | null): Capacity | null {
  if (inspects(reading, speaker)) return 'INSPECTOR'
  const bodies = bodiesOf(reading, speaker)
  if (bodies.some((body) => place !== null && body.place === place)) return 'SELF_REPORT'
  const level = place === null ? null : (reading.registry.fields(place, 'Place')?.level ?? null)
  if (bodies.some((body) => body.level === 'CENTRAL')) return 'HIGHER_AUTHORITY'
  return level === 'DISTRICT' && bodies.some((body) => body.level === 'PROVINCE') ? 'HIGHER_AUTHORITY' : null
}

/** Who speaks where no sentence says so: the office that signs the page, when it is of that place; else the journalist. */
export function pageFinder(reading: Reading, place: Ref | null): { by: Ref | null; capacity: Capacity } {
  const own = signers(reading).find((ref) => place !== null && reading.registry.fields(ref, 'Body')?.place === place)
  return own ? { by: own, capacity: 'SELF_REPORT' } : { by: null, capacity: 'JOURNALIST' }
}

const known = new WeakMap<Reading, Ref[]>()
/** The offices that sign the page; worked out once for it. */
function signers(reading: Reading): Ref[] {
  const { text, layout, found } = reading.scene
  const signed =
    known.get(reading) ??
    found
      .of('Body')
      .filter((body) => roleOf(layout, text.blockAt(body.start).index) === 'BYLINE')
      .flatMap((body) => reading.refs.get(body) ?? [])
  known.set(reading, signed)
  return signed
}

/** Head of an inspection, or by his own title a member of one. */
function inspects(reading: Reading, person: Ref): boolean {
  const heads = reading.registry
    .all('Event')
    .filter(({ fields }) => fields.type === 'INSPECTION' && fields.head === person)
  if (heads.length > 0) return true
  return mentionsOf(reading, person).some((p) =>
    p.roles.some((role) => /truong-doan/u.test(role.role) && /kiểm tra|giám sát/iu.test(role.title)),
  )
}

function bodiesOf(reading: Reading, ref: Ref): Pick<EntityOf<'Body'>, 'level' | 'place'>[] {
  const { registry } = reading
  return postsOf(reading, ref).flatMap((post) => {
    const body = registry.fields(post, 'Post')?.body ?? post
    return registry.fields(body as Ref, 'Body') ?? []
  })
}
