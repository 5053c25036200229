import { type AnswerState, nextStep, pathOf } from '@echoloop/survey'
import type { KnownVersion } from './version-memory.ts'

/** How far the answers lead. `path`: the questions that were asked on the way. */
export type Walk =
  | { kind: 'end'; end: 'complete' | 'screen-out'; path: string[] }
  | { kind: 'open'; question: string }

/**
 * Walks through a survey as somebody answered it. Whoever had no connection did not know what was read in open answers,
 * and may have come to an end another way: that end counts too. Pure.
 */
export function walkToEnd(version: KnownVersion, state: AnswerState): Walk {
  const walk = walkOnce(version, state)
  if (walk.kind === 'end') return walk
  const unread = walkOnce(version, { ...state, readings: {} })
  return unread.kind === 'end' ? unread : walk
}

function walkOnce({ definition, questions }: KnownVersion, state: AnswerState): Walk {
  let known = state
  for (;;) {
    const path = pathOf(definition, known)
    const last = path.at(-1) ?? null
    if (last === null || known.answers[last] !== undefined) {
      const step = nextStep(definition, known, last)
      if (step.kind === 'end') return { kind: 'end', end: step.end, path }
      return { kind: 'open', question: step.question.key }
    }
    const question = questions.get(last)
    const mayBeLeft = question?.kind === 'statement' || question?.isRequired === false
    if (!mayBeLeft) return { kind: 'open', question: last }
    known = { ...known, answers: { ...known.answers, [last]: { skipped: true } } }
  }
}
