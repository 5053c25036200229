import type {
  AnswerReading,
  SurveyAnswer,
  SurveyDefinition,
  SurveyJump,
  SurveyQuestion,
} from '@echoloop/contract'
import type { AnswerState } from './answer-state.ts'
import { entryOf } from './entry-of.ts'
import { holds, type Known } from './holds.ts'
import { orderQuestions, runsOf } from './order-questions.ts'

export type SurveyStep =
  | { kind: 'question'; question: SurveyQuestion }
  | { kind: 'end'; end: 'complete' | 'screen-out' }

/**
 * What follows a question, or what comes first (`after: null`). Conditions see only answers of questions that the path
 * has passed: what was answered before going back and taking another way counts no more. A question that is not on the
 * path is followed by the first one there that has no answer. Always ends: nobody is ever led backwards.
 */
export function nextStep(definition: SurveyDefinition, state: AnswerState, after: string | null): SurveyStep {
  const walk = startWalk(definition, state)
  let step = walk.step()
  if (after === null) return step
  let current: SurveyStep | undefined
  while (step.kind === 'question') {
    if (step.question.key === after) return walk.step()
    if (entryOf(state.answers, step.question.key) === undefined) current ??= step
    step = walk.step()
  }
  return current ?? step
}

/** Keys of the questions asked so far and, unless all is answered, the current one; in the order of this person. */
export function pathOf(definition: SurveyDefinition, state: AnswerState): string[] {
  const walk = startWalk(definition, state)
  const path: string[] = []
  for (let step = walk.step(); step.kind === 'question'; step = walk.step()) {
    path.push(step.question.key)
    if (entryOf(state.answers, step.question.key) === undefined) break
  }
  return path
}

/** Answers that the path contains; the others were given on a way that was left. */
export function answersOnPath(definition: SurveyDefinition, state: AnswerState): AnswerState['answers'] {
  const path = new Set(pathOf(definition, state))
  return Object.fromEntries(Object.entries(state.answers).filter(([key]) => path.has(key)))
}

type Passed = {
  answers: Record<string, SurveyAnswer>
  readings: Record<string, AnswerReading>
  hidden: AnswerState['hidden']
}

/** Gives one step after the other, from the first question to the end. */
function startWalk(definition: SurveyDefinition, state: AnswerState): { step(): SurveyStep } {
  const order = orderQuestions(definition, state.seed)
  const placeOf = landingPlaces(definition)
  const known: Passed = { answers: {}, readings: {}, hidden: state.hidden }
  let place = 0
  let asked: SurveyQuestion | undefined
  return {
    step() {
      const jump = asked && jumpAfter(asked, known)
      if (jump !== undefined && 'end' in jump.to) return { kind: 'end', end: jump.to.end }
      // A definition that findFaults refuses may jump backwards: it goes on instead.
      if (jump !== undefined && 'question' in jump.to)
        place = Math.max(place, placeOf.get(jump.to.question) ?? place)
      while (place < order.length) {
        const question = order[place]
        place += 1
        if (question === undefined || !isShown(question, known)) continue
        asked = question
        learn({ known, state, key: question.key })
        return { kind: 'question', question }
      }
      return { kind: 'end', end: 'complete' }
    },
  }
}

/** Where a jump to each question leads: into a block of random order always at its beginning. */
function landingPlaces(definition: SurveyDefinition): Map<string, number> {
  const places = new Map<string, number>()
  let place = 0
  for (const run of runsOf(definition)) {
    for (const question of run) if (!places.has(question.key)) places.set(question.key, place)
    place += run.length
  }
  return places
}

function isShown(question: SurveyQuestion, known: Known): boolean {
  return question.showIf === undefined || holds(question.showIf, known)
}

function jumpAfter(question: SurveyQuestion, known: Known): SurveyJump | undefined {
  return question.jumps?.find((jump) => holds(jump.when, known))
}

function learn({ known, state, key }: { known: Passed; state: AnswerState; key: string }): void {
  const answer = entryOf(state.answers, key)
  const reading = entryOf(state.readings, key)
  if (answer !== undefined) known.answers[key] = answer
  if (reading !== undefined) known.readings[key] = reading
}
