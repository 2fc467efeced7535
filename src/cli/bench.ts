import type { Command } from 'commander'

export function bench(program: Command): void {
  program
    .command('bench')
    .description('measure: tables of ratios against a baseline of the same run')
    .argument('[name...]', 'benchmarks to run; all when none is named')
    .action(async (names: string[]) => {
      const { bench: run } = await import('../../bench/main.js')
      await run(names)
    })
}
