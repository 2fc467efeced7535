import { readLayout, type Layout, type Text } from '../text/index.js'
import type { MentionByKind, MentionKind } from './mention.js'
import { Found, type Rule, type Scene } from './rule.js'
import { rules } from './rules.js'

/** Runs the rules in their order over a text. Earlier rules win over later ones of the same kind. */
export function readMentions(text: Text, layout: Layout = readLayout(text), list: readonly Rule[] = rules): Scene {
  const scene: Scene = { text, layout, found: new Found() }
  for (const rule of list) run(scene, rule)
  return scene
}

function run<K extends MentionKind>(scene: Scene, rule: Rule<K>): void {
  const made: MentionByKind[K][] = []
  for (const mention of rule.find(scene)) {
    const named = mention as { kind?: K; rule?: string }
    named.kind = rule.kind
    named.rule = rule.name
    made.push(mention as MentionByKind[K])
  }
  if (made.length > 0) scene.found.add(rule.kind, made)
}
