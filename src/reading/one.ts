import { VankienError } from '../errors.js'
import { readInput, type PageInput, type ReadPage } from '../page/index.js'
import { extract } from '../pipeline.js'

/** A file to read, or a page that was read already; with how many blanks its facts are indented, none for one line. */
export interface Task {
  readonly input: PageInput | ReadPage
  readonly indent: number
}

/** A page that could be read, and its fact file as it is written. */
export interface Extracted {
  readonly where: string
  readonly name: string
  readonly text: string
  readonly facts: string
}

/** A page that could not be read. An error as plain data: between threads an error keeps only its message. */
export interface Failed {
  readonly where: string
  readonly failure: {
    readonly message: string
    readonly remedy: string | undefined
    readonly stack: string | undefined
  }
}

/** Bytes → facts, of one page. Never throws: what goes wrong with one page is told of that page. */
export async function readOne({ input, indent }: Task): Promise<Extracted | Failed> {
  const { where } = input
  try {
    const page = 'text' in input ? input : await readInput(input)
    return { where, name: page.name, text: page.text, facts: JSON.stringify(factsOf(page), null, indent) }
  } catch (error) {
    return failed(where, error)
  }
}

function factsOf(page: ReadPage): unknown {
  try {
    return extract(page)
  } catch (cause) {
    const remedy = 'This is a fault of the reader: run it again with DEBUG=1'
    throw new VankienError(`${page.where}: ${(cause as Error).message}`, { remedy, cause })
  }
}

export function failed(where: string, error: unknown): Failed {
  const { message, remedy } =
    error instanceof VankienError ? error : { message: `${where}: ${(error as Error).message}`, remedy: undefined }
  const { stack } = error instanceof Error && error.cause instanceof Error ? error.cause : (error as Error)
  return { where, failure: { message, remedy, stack } }
}
