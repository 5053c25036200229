import type { Scope } from '../../../platform/scope.ts'
import { similarQuestions } from '../../reviews/index.ts'
import { shownTitles } from './board-queries.ts'

export type Similar = { id: string; title: string; votes: number }

/** Suggestions on the board that say much the same, the most alike first, at most three. */
export async function findSimilar(
  scope: Scope,
  { text, not }: { text: string; not?: string },
): Promise<Similar[]> {
  const known = (await shownTitles(scope)).filter(({ id }) => id !== not)
  return similarQuestions(text, known).map(({ id, title, votes }) => ({ id, title, votes }))
}
