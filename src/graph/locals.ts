import type { Entity, FactFile } from '../model/index.js'
import { fold } from '../text/index.js'

/**
 * A page's own identity of each of its entities: what it says of it, and a number where several say the same. Free of
 * offsets, so that copies of one article (other line ends, other Unicode form) agree.
 */
export function localIdentities(file: FactFile): Map<string, string> {
  const seen = new Map<string, number>()
  return new Map(
    file.entities.map((entity) => {
      const features = JSON.stringify([entity.kind, ...featuresOf(entity)])
      const count = (seen.get(features) ?? 0) + 1
      seen.set(features, count)
      return [entity.id, count === 1 ? features : `${features}~${count}`]
    }),
  )
}

function featuresOf(entity: Entity): (string | null)[] {
  switch (entity.kind) {
    case 'Document':
      return [entity.type, fold(entity.number ?? ''), fold(entity.title ?? '')]
    case 'Post':
      return [fold(entity.title)]
    case 'Indicator':
      return [fold(entity.label), entity.unit]
    case 'Program':
      return [fold(entity.name), entity.period]
    case 'Event':
      return [entity.type, entity.startsOn, entity.notAfter, entity.partOfDay, fold(entity.name ?? '')]
    default:
      return [fold(entity.name)]
  }
}
