import { VankienError } from '../src/errors.js'

/** A benchmark: it runs and prints a table of ratios against a baseline of the same run. */
export type Benchmark = () => Promise<void>

/** Every benchmark by the name that `npm run bench -- NAME` takes. */
const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  api: async () => (await import('./api/index.js')).api,
  extract: async () => (await import('./extract.js')).extract,
  memory: async () => (await import('./memory.js')).memory,
  guides: async () => (await import('./guides.js')).guides,
  load: async () => (await import('./load/main.js')).load,
}

/**
 * Runs the named benchmarks, all when none is named.
 *
 * @throws VankienError (exit 2) for an unknown name
 */
export async function bench(names: readonly string[]): Promise<void> {
  for (const name of names.length > 0 ? names : Object.keys(benchmarks)) {
    const load = benchmarks[name]
    if (!load)
      throw new VankienError(`no benchmark "${name}"`, {
        exitCode: 2,
        remedy: `There are: ${Object.keys(benchmarks).join(', ')}.`,
      })
    await (
      await load()
    )()
  }
}
