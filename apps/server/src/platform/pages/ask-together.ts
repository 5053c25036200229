type Waiting<Key, Answer> = { key: Key; resolve(answer: Answer): void; reject(error: unknown): void }

export type AskTogether<Key, Answer> = {
  /** Asks all of one group at once; the answers come in the order of the keys. */
  askAll(group: string, keys: readonly Key[]): Promise<Answer[]>
  /** Statements under way at a time; who comes while so many are waits, and goes with the others of the group. */
  parallel: number
  /** Keys of one statement. */
  most: number
}

/** Asks for many keys with few statements: the busier the server, the more go together. */
export function askTogether<Key, Answer>(
  options: AskTogether<Key, Answer>,
): (group: string, key: Key) => Promise<Answer> {
  const groups = new Map<string, Waiting<Key, Answer>[]>()
  let underWay = 0
  let isPlanned = false

  const next = () => {
    isPlanned = false
    for (const [group, all] of groups) {
      if (underWay >= options.parallel) return
      groups.delete(group)
      const later = all.slice(options.most)
      if (later.length > 0) groups.set(group, later)
      underWay++
      void send(options, group, all.slice(0, options.most)).finally(() => {
        underWay--
        next()
      })
    }
  }
  return (group, key) =>
    new Promise((resolve, reject) => {
      const waiting = groups.get(group) ?? []
      groups.set(group, waiting)
      waiting.push({ key, resolve, reject })
      if (isPlanned || underWay >= options.parallel) return
      isPlanned = true
      setImmediate(next)
    })
}

async function send<Key, Answer>(
  options: AskTogether<Key, Answer>,
  group: string,
  waiting: Waiting<Key, Answer>[],
): Promise<void> {
  try {
    const answers = await options.askAll(
      group,
      waiting.map(({ key }) => key),
    )
    for (const [index, one] of waiting.entries()) {
      const answer = answers[index]
      if (answer === undefined) one.reject(new Error('a key was not answered'))
      else one.resolve(answer)
    }
  } catch (error) {
    for (const one of waiting) one.reject(error)
  }
}
