import { NotCompiled, type Variables } from './column.js'

/** A value of the variables that shaped a text: the text holds for others with the same one only. */
export interface Guard {
  get: (variables: Variables) => unknown
  value: unknown
}

/**
 * The names of one Cypher text, and what binds it to an operation's variables. Values never stand in the text: they are
 * parameters, so one operation has one text and one plan.
 */
export class Bindings {
  readonly parameters: ((variables: Variables) => unknown)[] = []
  #variables = 0

  constructor(
    private readonly given: Variables,
    readonly guards: Guard[],
  ) {}

  /** A new Cypher variable. */
  variable(): string {
    return `n${this.#variables++}`
  }

  /** A Cypher parameter with the value that `get` takes from the variables. */
  parameter(get: (variables: Variables) => unknown): string {
    return `$p${this.parameters.push(get) - 1}`
  }

  /** The value that `get` takes from the variables, for text that depends on it. */
  fixed<T extends string | number | boolean | null>(get: (variables: Variables) => T): T {
    const guard = (variables: Variables): T | typeof left => orLeft(() => get(variables))
    const value = guard(this.given)
    this.guards.push({ get: guard, value })
    if (value === left) throw new NotCompiled()
    return value
  }
}

/** What a guard has for variables with which the operation is not compiled. */
const left = Symbol('not compiled')

function orLeft<T>(get: () => T): T | typeof left {
  try {
    return get()
  } catch (error) {
    if (error instanceof NotCompiled) return left
    throw error
  }
}
