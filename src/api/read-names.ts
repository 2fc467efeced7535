import { readMentions } from '../mentions/index.js'
import { resolve } from '../resolve/index.js'
import { Text } from '../text/index.js'

/** Keys of what words name, as the project's reader understands them. Words that name nothing in full give none. */
export interface NamedKeys {
  /** `Chủ tịch UBND tỉnh Kon Tum` → `kon-tum.ubnd/chu-tich` */
  posts: string[]
  /** `UBND tỉnh Hải Dương` → `hai-duong.ubnd` */
  bodies: string[]
}

export function readNames(words: string): NamedKeys {
  const text = new Text(words)
  if (text.sentences.length === 0) return { posts: [], bodies: [] }
  const scene = readMentions(text, { roles: text.blocks.map(() => 'BODY' as const), title: null })
  const { registry, refs } = resolve({ name: '', text: words, url: null }, scene)
  const posts = registry.all('Post').map(({ fields }) => fields.key)
  const bodies = scene.found.of('Body').map((mention) => registry.fields(refs.get(mention), 'Body')?.key ?? null)
  return { posts: known(posts), bodies: known(bodies) }
}

const known = (keys: (string | null)[]): string[] => [...new Set(keys.filter((key) => key !== null))]
