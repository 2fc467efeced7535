import type { ApolloServerPlugin } from '@apollo/server'
import type { DocumentNode } from 'graphql'
import type { ApiContext } from '../context.js'
import type { Reader } from '../reader.js'
import type { Revisions, State } from './revisions.js'

/** How often an operation is run when the graph changes under it. */
export const mostRuns = 3

/**
 * One run of an operation. Neo4j reads what is committed, statement by statement, so two statements may see two graphs:
 * the revision is read before the first and, where there were several, after the last.
 */
export class Run {
  statements = 0
  /** Whether it was answered without errors. */
  succeeded = false
  /** The graph's revisions before and after, when it changed between two statements. */
  moved: { from: number; to: number } | null = null
  /** The document, when one compiled statement answered it. */
  compiled: DocumentNode | null = null
  #before: Promise<State> | null = null

  /** @param last no other run follows, whatever happens */
  constructor(
    private readonly revisions: Revisions,
    readonly last: boolean,
  ) {}

  /** `reader` for this run. */
  over(reader: Reader): Reader {
    const begin = async (): Promise<void> => {
      this.statements++
      await (this.#before ??= this.revisions.current())
    }
    return {
      run: async (cypher, parameters) => {
        await begin()
        return reader.run(cypher, parameters)
      },
      rows: async (cypher, parameters) => {
        await begin()
        return reader.rows(cypher, parameters)
      },
    }
  }

  /** Says that one statement has answered the document. */
  wasCompiled(document: DocumentNode): void {
    this.statements = 1
    this.compiled = document
  }

  async end(): Promise<void> {
    if (this.#before === null || this.statements < 2) return
    const [from, to] = [await this.#before, await this.revisions.current()]
    if (from.word === null || from.word !== to.word) this.moved = { from: from.revision, to: to.revision }
  }
}

/** Ends each run. The last one says in `extensions.revision` when it is of two revisions; others are run again. */
export const consistent: ApolloServerPlugin<ApiContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue: { run }, response: { body } }) {
        if (!run || body.kind !== 'single' || body.singleResult.errors) return
        run.succeeded = true
        await run.end()
        if (!run.moved || !run.last) return
        const { singleResult } = body
        singleResult.extensions = { ...singleResult.extensions, revision: run.moved }
      },
    }
  },
}
