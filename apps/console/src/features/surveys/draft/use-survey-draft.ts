import type { SurveyDefinition, SurveyDetail } from '@echoloop/contract'
import { useEffect, useReducer, useState } from 'react'
import { isSameDefinition } from './compare-definitions.ts'
import { readKeptDraft } from './kept-draft.ts'
import { beginSurveyDraft, draftAfter, type SurveyDraft } from './survey-draft.ts'
import { type Autosave, useAutosave } from './use-autosave.ts'

export type SurveyEditing = {
  definition: SurveyDefinition
  canUndo: boolean
  canRedo: boolean
  /** Changes named alike in a row are one step back. */
  edit: (change: (definition: SurveyDefinition) => SurveyDefinition, field?: string) => void
  /** Takes the place of all as one step. */
  replace: (definition: SurveyDefinition) => void
  undo: () => void
  redo: () => void
  /** True when words that had not reached the server were found in this browser. */
  isRestored: boolean
  saving: Autosave
}

/** A survey being written: every step can be undone, and each is saved by itself. */
export function useSurveyDraft(detail: SurveyDetail, mayWrite: boolean): SurveyEditing {
  const [kept] = useState(() => (mayWrite ? keptBeyond(detail) : undefined))
  const [draft, step] = useReducer(draftAfter, undefined, () => beginWith(detail, kept?.definition))
  const saving = useAutosave({
    detail,
    definition: draft.definition,
    isOld: kept !== undefined && kept.revision !== detail.revision,
    mayWrite,
    onNews: (definition) => step({ kind: 'replace', definition }),
  })
  useEffect(() => {
    if (!mayWrite) return
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      const wanted =
        key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : undefined
      if (!wanted || isElsewhere(event.target)) return
      event.preventDefault()
      step({ kind: wanted })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [mayWrite])
  return {
    definition: draft.definition,
    canUndo: draft.past.length > 0,
    canRedo: draft.future.length > 0,
    edit: (change, field) => step({ kind: 'edit', edit: change, ...(field ? { field } : {}) }),
    replace: (definition) => step({ kind: 'replace', definition }),
    undo: () => step({ kind: 'undo' }),
    redo: () => step({ kind: 'redo' }),
    isRestored: kept !== undefined,
    saving,
  }
}

function keptBeyond(detail: SurveyDetail): ReturnType<typeof readKeptDraft> {
  const kept = readKeptDraft(detail.id)
  return kept && !isSameDefinition(kept.definition, detail.draft) ? kept : undefined
}

/** What was found in the browser is a step of its own: undo leads back to what the server has. */
function beginWith(detail: SurveyDetail, kept: SurveyDefinition | undefined): SurveyDraft {
  const draft = beginSurveyDraft(detail.draft)
  return kept ? draftAfter(draft, { kind: 'replace', definition: kept }) : draft
}

/** Fields outside the survey undo their own letters. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    ['INPUT', 'TEXTAREA'].includes(target.tagName) &&
    target.closest('.survey-room') === null
  )
}
