// The door of a reading thread. Hooks are of one thread, so each registers tsx for itself.
import { register } from 'tsx/esm/api'

register()
const { readOne } = await import('./one.ts')
export default readOne
