import type { AnswerReading, SurveyAnswer, SurveyDefinition } from '@echoloop/contract'
import { type AnswerState, nextStep } from '@echoloop/survey'

/** Where somebody who tries a survey stands. */
export type PreviewPlace =
  | { kind: 'begin' }
  | { kind: 'question'; key: string }
  | { kind: 'end'; end: 'complete' | 'screen-out' }

export type Preview = {
  place: PreviewPlace
  state: AnswerState
  /** Places behind, for the way back. */
  trail: PreviewPlace[]
}

export type PreviewStep =
  | { kind: 'answer'; key: string; answer: SurveyAnswer | undefined }
  | { kind: 'read'; key: string; reading: AnswerReading | undefined }
  | { kind: 'next'; definition: SurveyDefinition }
  | { kind: 'back' }
  | { kind: 'go'; place: PreviewPlace }
  | { kind: 'restart'; seed: number }

export function beginPreview(seed: number): Preview {
  return { place: { kind: 'begin' }, state: { answers: {}, readings: {}, hidden: {}, seed }, trail: [] }
}

/** The preview after one step, by the same rules that lead shoppers. */
export function previewAfter(preview: Preview, step: PreviewStep): Preview {
  switch (step.kind) {
    case 'answer':
      return withState(preview, { answers: put(preview.state.answers, step.key, step.answer) })
    case 'read':
      return withState(preview, { readings: put(preview.state.readings, step.key, step.reading) })
    case 'next':
      return forward(preview, step.definition)
    case 'back': {
      const last = preview.trail.at(-1)
      return last ? { ...preview, place: last, trail: preview.trail.slice(0, -1) } : preview
    }
    case 'go':
      return { ...preview, place: step.place, trail: [] }
    case 'restart':
      return beginPreview(step.seed)
  }
}

function forward(preview: Preview, definition: SurveyDefinition): Preview {
  const { place } = preview
  if (place.kind === 'end') return preview
  // What is passed over counts as skipped, as on the page for shoppers.
  const state =
    place.kind === 'question' && preview.state.answers[place.key] === undefined
      ? { ...preview.state, answers: { ...preview.state.answers, [place.key]: { skipped: true as const } } }
      : preview.state
  const next = nextStep(definition, state, place.kind === 'question' ? place.key : null)
  return {
    state,
    trail: [...preview.trail, place],
    place:
      next.kind === 'end' ? { kind: 'end', end: next.end } : { kind: 'question', key: next.question.key },
  }
}

function withState(preview: Preview, part: Partial<AnswerState>): Preview {
  return { ...preview, state: { ...preview.state, ...part } }
}

function put<Value>(
  all: Readonly<Record<string, Value>>,
  key: string,
  value: Value | undefined,
): Readonly<Record<string, Value>> {
  const { [key]: _, ...others } = all
  return value === undefined ? others : { ...others, [key]: value }
}
