import type { SurveyDefinition } from '@echoloop/contract'

/** A survey that is being written: what it is now, what it was before each step, and what was undone. */
export type SurveyDraft = {
  definition: SurveyDefinition
  past: SurveyDefinition[]
  future: SurveyDefinition[]
  /** Where the last step wrote; another step at the same place joins it. */
  lastField: string | undefined
}

export type DraftStep =
  | {
      kind: 'edit'
      edit: (definition: SurveyDefinition) => SurveyDefinition
      /** Named while somebody types, so that a sentence is undone at once and not letter by letter. */
      field?: string
    }
  /** Takes the place of all; undo brings back what was. */
  | { kind: 'replace'; definition: SurveyDefinition }
  /** Starts afresh, as when another survey is opened. */
  | { kind: 'begin'; definition: SurveyDefinition }
  | { kind: 'undo' }
  | { kind: 'redo' }

const stepsMax = 200

export function beginSurveyDraft(definition: SurveyDefinition): SurveyDraft {
  return { definition, past: [], future: [], lastField: undefined }
}

/** The draft after one step. A step that changes nothing gives the same draft. */
export function draftAfter(draft: SurveyDraft, step: DraftStep): SurveyDraft {
  switch (step.kind) {
    case 'begin':
      return beginSurveyDraft(step.definition)
    case 'undo':
      return undone(draft)
    case 'redo':
      return redone(draft)
    case 'replace':
      return withNext(draft, step.definition, undefined)
    case 'edit':
      return withNext(draft, step.edit(draft.definition), step.field)
  }
}

function withNext(draft: SurveyDraft, definition: SurveyDefinition, field: string | undefined): SurveyDraft {
  if (definition === draft.definition) return draft
  const isOngoing = field !== undefined && field === draft.lastField
  const past = isOngoing ? draft.past : [...draft.past, draft.definition].slice(-stepsMax)
  return { definition, past, future: [], lastField: field }
}

function undone(draft: SurveyDraft): SurveyDraft {
  const last = draft.past.at(-1)
  if (!last) return draft
  return {
    definition: last,
    past: draft.past.slice(0, -1),
    future: [draft.definition, ...draft.future],
    lastField: undefined,
  }
}

function redone(draft: SurveyDraft): SurveyDraft {
  const [next, ...future] = draft.future
  if (!next) return draft
  return { definition: next, past: [...draft.past, draft.definition], future, lastField: undefined }
}
