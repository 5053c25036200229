import { limitParallel } from './files/limit-parallel.ts'

export type GatheredAsks<Ask, Answer> = {
  /** Asks that can be answered together have the same group. */
  groupOf(ask: Ask): string
  /** Asks of a group that are answered together at most. */
  atOnceMax: number
  /** Groups that are answered at the same time. */
  groupsMax: number
  /** Answers many asks of one group with few questions; gives what tells each its own answer, or refuses it. */
  answer(group: string, asks: readonly Ask[]): Promise<(ask: Ask) => Answer>
}

type Waiting<Ask, Answer> = { ask: Ask; resolve(answer: Answer): void; reject(error: unknown): void }

/**
 * Answers asks together where many come at once: the first of a group is answered straight away, whatever comes meanwhile
 * goes along with the next. Groups take turns, one batch each.
 */
export function gatherAsks<Ask, Answer>(order: GatheredAsks<Ask, Answer>): (ask: Ask) => Promise<Answer> {
  const inTurn = limitParallel(order.groupsMax)
  const queues = new Map<string, Waiting<Ask, Answer>[]>()

  async function answerAll(group: string, queue: Waiting<Ask, Answer>[]): Promise<void> {
    while (queue.length > 0)
      await inTurn(() => answerTogether(order, group, queue.splice(0, order.atOnceMax)))
    queues.delete(group)
  }

  return (ask) =>
    new Promise((resolve, reject) => {
      const group = order.groupOf(ask)
      const queue = queues.get(group)
      if (queue) {
        queue.push({ ask, resolve, reject })
        return
      }
      const begun = [{ ask, resolve, reject }]
      queues.set(group, begun)
      void answerAll(group, begun)
    })
}

async function answerTogether<Ask, Answer>(
  { answer }: GatheredAsks<Ask, Answer>,
  group: string,
  batch: readonly Waiting<Ask, Answer>[],
): Promise<void> {
  try {
    const answerOf = await answer(
      group,
      batch.map(({ ask }) => ask),
    )
    for (const { ask, resolve, reject } of batch) {
      try {
        resolve(answerOf(ask))
      } catch (error) {
        reject(error)
      }
    }
  } catch (error) {
    for (const { reject } of batch) reject(error)
  }
}
