import { endpoints, type FeedbackDetail } from '@echoloop/contract'
import { App } from 'antd'
import { useAction } from '../../call/use-action.ts'
import { useWords } from '../../words/use-words.ts'
import { correctionBetween, type Labels, labelsOf } from './correct-labels.ts'
import { useUndo } from './undo-context.ts'
import { useKeepDetail } from './use-keep-detail.ts'

export type CorrectionWork = {
  labels: Labels | undefined
  /** Saves at once what differs. */
  set: (part: Partial<Labels>) => void
  undo: () => void
  isSaving: boolean
  error: Error | null
}

/** Puts the labels of a voice right, each change on its own, and takes the last one back. */
export function useCorrection(detail: FeedbackDetail): CorrectionWork {
  const words = useWords().feedback.correct
  const keep = useKeepDetail()
  const lastDeed = useUndo()
  const { message } = App.useApp()
  const params = { id: detail.id }
  const correct = useAction(endpoints.correctFeedback, {
    onDone: (corrected) => {
      keep(corrected)
      lastDeed.forget()
      void message.success(words.saved)
    },
  })
  const takeBack = useAction(endpoints.undoCorrection, {
    onDone: (before) => {
      keep(before)
      void message.info(words.undone)
    },
  })
  const labels = detail.analysis ? labelsOf(detail.analysis) : undefined
  return {
    labels,
    set: (part) => {
      if (!labels || correct.isPending) return
      const body = correctionBetween({ before: labels, after: { ...labels, ...part } })
      if (body) correct.mutate({ params, body })
    },
    undo: () => {
      if (detail.machineAnalysis !== null && !takeBack.isPending) takeBack.mutate({ params })
    },
    isSaving: correct.isPending || takeBack.isPending,
    error: correct.error ?? takeBack.error,
  }
}
