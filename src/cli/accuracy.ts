import type { Command } from 'commander'

export function accuracy(program: Command): void {
  program
    .command('accuracy')
    .description('score what is read against annotated pages and the composed passages, by kind, with every error')
    .option('--json', 'tables and errors as JSON')
    .action(async (options: { json?: boolean }) => {
      const { accuracy: run } = await import('../../accuracy/main.js')
      await run(options)
    })
}
