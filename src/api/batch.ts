/**
 * Joins what sibling resolvers ask for into one call, so that a list of parents costs one statement and not one each.
 * A batch belongs to one request (`scope`) and one place in its operation (`place`, the resolver's `info.fieldNodes`:
 * graphql-js hands the same array to all siblings); it starts when all resolvers that are ready have asked.
 */
export class Batches {
  readonly #waiting = new WeakMap<object, Map<string, Waiting>>()

  /**
   * @param kind what is asked for at this place; one batch for each
   * @param load takes the distinct keys and gives a value for each that has one
   */
  get<Value>(
    place: object,
    kind: string,
    key: string,
    load: (keys: string[]) => Promise<ReadonlyMap<string, Value>>,
  ): Promise<Value | undefined> {
    const here = this.#waiting.get(place) ?? new Map<string, Waiting>()
    this.#waiting.set(place, here)
    let batch = here.get(kind)
    if (batch === undefined) {
      const keys = new Set<string>()
      const values = ready().then(() => {
        here.delete(kind)
        return load([...keys])
      })
      batch = { keys, values }
      here.set(kind, batch)
    }
    batch.keys.add(key)
    return (batch.values as Promise<ReadonlyMap<string, Value>>).then((values) => values.get(key))
  }
}

interface Waiting {
  keys: Set<string>
  values: Promise<ReadonlyMap<string, unknown>>
}

/** After all promise callbacks that are due now: resolvers of siblings run in those. */
function ready(): Promise<void> {
  return new Promise((resolve) => void Promise.resolve().then(() => process.nextTick(resolve)))
}
