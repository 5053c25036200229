import type { Scope } from '../../../platform/scope.ts'
import { similarQuestions, termsOf } from '../../reviews/index.ts'
import { titlesLike } from './board-queries.ts'

export type Similar = { id: string; title: string; votes: number }

// Of a long text the first words; each further one is looked for in every title.
const termsMax = 40

/** Suggestions on the board that say much the same, the most alike first, at most three. */
export async function findSimilar(
  scope: Scope,
  { text, not }: { text: string; not?: string },
): Promise<Similar[]> {
  const terms = [...termsOf(text)].slice(0, termsMax)
  const known = (await titlesLike(scope, terms)).filter(({ id }) => id !== not)
  return similarQuestions(text, known).map(({ id, title, votes }) => ({ id, title, votes }))
}
