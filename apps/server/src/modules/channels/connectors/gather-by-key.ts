/** How work that comes at the same time is done together. */
export type Gathering<I, O> = {
  most: number
  /** All of it or nothing: what fails is done again one by one. Outcomes stand in the order of the items. */
  run(items: readonly I[]): Promise<O[]>
}

type Waiting<I, O> = { item: I; resolve(outcome: O): void; reject(error: unknown): void }

/**
 * Gathers work by a key. An item that comes alone is done at once; those that come while others of their key are being
 * done wait for them and are then done together, so that a storm costs few round trips and one connection.
 */
export function gatherByKey<I, O>({ most, run }: Gathering<I, O>): (key: string, item: I) => Promise<O> {
  const lines = new Map<string, Waiting<I, O>[]>()

  const doTogether = async (group: Waiting<I, O>[]): Promise<void> => {
    try {
      const outcomes = await run(group.map(({ item }) => item))
      for (const [index, { resolve }] of group.entries()) resolve(outcomes[index])
    } catch (error) {
      if (group.length === 1) for (const { reject } of group) reject(error)
      else await Promise.all(group.map((one) => doTogether([one])))
    }
  }

  const workOff = async (key: string, line: Waiting<I, O>[]): Promise<void> => {
    while (line.length > 0) await doTogether(line.splice(0, most))
    lines.delete(key)
  }

  return (key, item) =>
    new Promise((resolve, reject) => {
      const waiting = { item, resolve, reject }
      const line = lines.get(key)
      if (line) {
        line.push(waiting)
        return
      }
      const fresh = [waiting]
      lines.set(key, fresh)
      void workOff(key, fresh)
    })
}
