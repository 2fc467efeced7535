import type { ProgramMention } from '../mentions/index.js'
import { programs as known, writeOut } from '../reference/index.js'
import { fold, slug } from '../text/index.js'
import { refOf, type Reading } from './reading.js'
import type { Ref } from './registry.js'

/** By each of their forms, folded. */
const byForm = new Map(
  [...known].reverse().flatMap((record) => record.forms.map((form) => [fold(form), record] as const)),
)

/**
 * Schemes, programmes, models and criteria named without a number: one entity for each name and phase. A mention
 * without a phase is of the phase that the page gives that name, when it gives one only. The key needs name, place and
 * phase; without one of them the undertakings of two pages are never made one by themselves.
 */
export function resolvePrograms(reading: Reading): void {
  const { scene, registry, refs } = reading
  const byName = new Map<string, ProgramMention[]>()
  for (const mention of scene.found.of('Program')) {
    const name = nameKey(mention.name)
    byName.set(name, [...(byName.get(name) ?? []), mention])
  }
  for (const [name, mentions] of byName) {
    const first = mentions[0]!
    const phases = new Set(mentions.filter((m) => m.rule !== 'program.again').flatMap((m) => m.period?.value ?? []))
    const owner = mentions.map((m) => refOf(reading, m.owner)).find((ref) => ref !== null) ?? null
    const place = placeOf(reading, mentions, owner)
    const where = registry.fields(place, 'Place')
    for (const mention of mentions) {
      const period = mention.period?.value ?? (phases.size === 1 ? [...phases][0]! : null)
      const ref = registry.entity('Program', `${name} ${period ?? ''}`, () => ({
        key: where && period ? `${slug(where.name)}/${name.replaceAll(' ', '-')}/${period.replace('/', '-')}` : null,
        name: byForm.get(fold(first.name))?.name ?? first.name,
        programType: first.programType,
        period,
        place,
        owner,
      }))
      registry.mention(ref, mention)
      refs.set(mention, ref)
    }
  }
}

/** The folded name with abbreviations written out; wordings of the reference data are one. */
const nameKey = (name: string): string => fold(writeOut(byForm.get(fold(name))?.name ?? name))

const ITS_PROVINCE = /^(?:[^.;\n]{0,40})? (?:của|trên địa bàn|trong) (?:toàn )?tỉnh(?!\p{L})/u

/** The owner's place; a place in the name; else the page's province when "của tỉnh" stands behind the name or in it. */
function placeOf(reading: Reading, mentions: readonly ProgramMention[], owner: Ref | null): Ref | null {
  const { text, found } = reading.scene
  const ofOwner = reading.registry.fields(owner, 'Body')?.place
  if (ofOwner) return ofOwner as Ref
  for (const mention of mentions) {
    const inName = found.within('Place', mention).at(-1)
    if (inName) return refOf(reading, inName)
    if (ITS_PROVINCE.test(text.norm.slice(mention.end, mention.end + 80)) || / tỉnh$/u.test(mention.name))
      return reading.home
  }
  return null
}
