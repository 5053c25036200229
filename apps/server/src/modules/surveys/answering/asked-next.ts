import { type AnswerState, pathOf } from '@echoloop/survey'
import type { KnownVersion } from './version-memory.ts'

/**
 * The question that somebody has before them: the first on their way without an answer; null when all have one. Words
 * between questions are passed, as nothing is answered there. Pure.
 */
export function askedNext({ definition, questions }: KnownVersion, state: AnswerState): string | null {
  let known = state
  for (;;) {
    const last = pathOf(definition, known).at(-1)
    if (last === undefined || known.answers[last] !== undefined) return null
    if (questions.get(last)?.kind !== 'statement') return last
    known = { ...known, answers: { ...known.answers, [last]: { skipped: true } } }
  }
}
