import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useProblemText } from '../../words/use-problem-text.ts'
import { useWords } from '../../words/use-words.ts'
import type { Autosave } from './draft/use-autosave.ts'

/** Whether what was written has reached the server; loud only when it has not. */
export function SaveSign({ saving, isRestored }: { saving: Autosave; isRestored: boolean }): ReactNode {
  const words = useWords().surveys.saving
  const format = useFormat()
  const problem = useProblemText(saving.error)
  const { state, savedAt } = saving
  const text = {
    saved: savedAt ? words.savedAt(format.time(savedAt)) : isRestored ? words.restored : words.saved,
    saving: words.saving,
    waiting: words.waiting,
    failed: words.failed,
    refused: words.refused,
  }[state]
  return (
    <span className={`save-sign is-${state}`} role="status">
      {text}
      {state === 'refused' ? <span className="save-reason"> {problem.detail ?? problem.title}</span> : null}
    </span>
  )
}
