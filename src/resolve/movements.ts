import { movements } from '../reference/index.js'
import { fold } from '../text/index.js'
import type { Reading } from './reading.js'

/** Movements by their folded names. */
export function resolveMovements(reading: Reading): void {
  const { scene, registry, refs } = reading
  for (const mention of scene.found.of('Movement')) {
    const known = movements.find((record) => record.id === mention.movement)
    const ref = registry.entity('Movement', mention.movement, () => ({
      key: mention.movement,
      name: mention.name,
      altNames: (known?.forms ?? []).filter((form) => fold(form) !== fold(mention.name)),
    }))
    registry.mention(ref, mention)
    refs.set(mention, ref)
  }
}
