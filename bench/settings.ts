import { UsageError } from '../src/errors.js'

/** Whole numbers from the environment: `name=1,20`. */
function numbers(name: string, otherwise: readonly number[]): readonly number[] {
  const given = process.env[name]?.trim()
  if (!given) return otherwise
  const values = given.split(',').map(Number)
  if (values.every((value) => Number.isSafeInteger(value) && value > 0)) return values
  throw new UsageError(`${name} is "${given}": give whole numbers above 0, with commas between them`)
}

/** How much a benchmark does. */
export const readSettings = (): {
  pages: readonly number[]
  seconds: number
  repeats: number
  requests: number
  home: string | null
} => ({
  /** `BENCH_PAGES`: pages of the generated graphs, twenty at least; the smaller ones first. */
  pages: [...numbers('BENCH_PAGES', [2_000])].sort((a, b) => a - b),
  /** `BENCH_SECONDS` of each measurement, after half of it to get warm. */
  seconds: numbers('BENCH_SECONDS', [8])[0]!,
  /** `BENCH_REPEATS` of each measurement. */
  repeats: numbers('BENCH_REPEATS', [3])[0]!,
  /** `BENCH_REQUESTS` over which memory is watched. */
  requests: numbers('BENCH_REQUESTS', [20_000])[0]!,
  /** `BENCH_HOME`: a folder where generated graphs stay for the next run; without it they go at the end. */
  home: process.env['BENCH_HOME']?.trim() || null,
})
