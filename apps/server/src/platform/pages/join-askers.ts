/** Lets those who ask for the same thing at the same time wait for one answer. */
export type JoinedAskers<Answer> = { ask(key: string, find: () => Promise<Answer>): Promise<Answer> }

/** Whoever asks while an answer is being found gets that answer, and its error. */
export function joinAskers<Answer>(): JoinedAskers<Answer> {
  const underWay = new Map<string, Promise<Answer>>()
  return {
    ask(key, find) {
      const present = underWay.get(key)
      if (present) return present
      const answer = find().finally(() => underWay.delete(key))
      underWay.set(key, answer)
      return answer
    },
  }
}
