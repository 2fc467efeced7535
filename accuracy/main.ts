import { readCorpus, readPassage } from './corpus.js'
import { score } from './kinds/index.js'
import { annotatedPages, readAnnotated } from './pages.js'
import type { Outcome, Sample } from './sample.js'
import { errorLine, tabulate } from './table.js'

/**
 * Scores what is read now against the annotated pages and the composed passages, and prints, for each of the two, every
 * error and a table by kind. Passages that are known not to be read yet are counted like any other.
 */
export async function accuracy({ json = false }: { json?: boolean }): Promise<void> {
  const folder = annotatedPages()
  const pages = folder === null ? null : await readAnnotated(folder)
  const passages = readCorpus()
  const known = passages.filter(({ passage }) => passage.known !== undefined).length
  const parts = [
    ...(pages === null ? [] : [part(`${pages.length} annotated pages`, pages)]),
    part(
      `${passages.length} composed passages, of which ${known} are known not to be read yet`,
      passages.map(readPassage),
    ),
  ]
  if (json) return void process.stdout.write(`${JSON.stringify(parts)}\n`)
  if (pages === null)
    console.log(
      'Annotated pages: skipped, there are none. Name a folder of NAME.txt with NAME.expected.json in VANKIEN_PAGES.',
    )
  for (const { title, rows, errors } of parts) {
    console.log(`\n${title}`)
    for (const line of errors) console.log(`  ${line}`)
    if (Object.keys(rows).length > 0) console.table(rows)
  }
}

interface Part {
  readonly title: string
  readonly rows: ReturnType<typeof tabulate>
  readonly errors: readonly string[]
}
function part(title: string, samples: readonly Sample[]): Part {
  const scored = samples.map((sample): [Sample, Outcome[]] => [sample, score(sample)])
  return {
    title,
    rows: tabulate(scored.flatMap(([, outcomes]) => outcomes)),
    errors: scored.flatMap(([sample, outcomes]) =>
      outcomes.filter(({ is }) => is !== 'right').map((outcome) => errorLine(sample, outcome)),
    ),
  }
}
