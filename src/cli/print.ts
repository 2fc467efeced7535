import { once } from 'node:events'

/** Words on stdout. */
export async function print(words: string): Promise<void> {
  if (!process.stdout.write(words)) await once(process.stdout, 'drain')
}
