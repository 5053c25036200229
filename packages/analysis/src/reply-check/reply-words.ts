import { contentWords } from './names-problem.ts'
import { foldUnits } from './read-reply.ts'

/** Words of a text that carry meaning, for comparing matters: pairs of ideographs and Latin stems, each once. */
export function replyWords(text: string): string[] {
  return [...contentWords(foldUnits(text.slice(0, 10_000)))]
}
