import { ProblemError } from '@echoloop/client'
import { endpoints, type SurveyDefinition, type SurveyDetail } from '@echoloop/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useClientChoice } from '../../../call/client-context.ts'
import { queryKey } from '../../../call/query-key.ts'
import {
  createDraftSaver,
  type DraftSaver,
  flushDraft,
  hearOfSurvey,
  noteDraft,
  type SaverDoors,
  type SaverView,
  settleConflict,
} from './draft-saver.ts'
import { keepDraft } from './kept-draft.ts'

export type Autosave = SaverView & {
  keepMine: () => void
  takeTheirs: () => void
  /** Saves at once; gives the revision that the server has then, or nothing when it could not. */
  flush: () => Promise<number | undefined>
}

type AutosaveInput = {
  detail: SurveyDetail
  definition: SurveyDefinition
  /** What is here was made from an older revision than the server has. */
  isOld: boolean
  mayWrite: boolean
  /** Another draft takes the place of this one, as one step. */
  onNews: (definition: SurveyDefinition) => void
}

const saveAfterMs = 700
const tryAgainAfterMs = 4000

/** Saves a draft while it is written. What cannot be saved is kept in this browser and tried again. */
export function useAutosave({ detail, definition, isOld, mayWrite, onNews }: AutosaveInput): Autosave {
  const [view, setView] = useState<SaverView>({
    state: 'saved',
    savedAt: undefined,
    error: undefined,
    conflict: isOld ? detail : undefined,
  })
  const doors = useSaverDoors(detail.id, setView)
  const [saver] = useState<DraftSaver>(() => createDraftSaver({ detail, isOld, doors }))

  useEffect(() => {
    if (!mayWrite || !noteDraft(saver, definition)) return
    const timer = setTimeout(() => void flushDraft(saver), saveAfterMs)
    return () => clearTimeout(timer)
  }, [definition, mayWrite, saver])

  const isFailed = view.state === 'failed'
  useEffect(() => {
    if (!isFailed) return
    const again = () => void flushDraft(saver)
    const timer = setInterval(again, tryAgainAfterMs)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [isFailed, saver])

  // Whoever leaves in the middle of a word finds it again.
  useEffect(() => () => void flushDraft(saver), [saver])

  const hearNews = useRef(onNews)
  useEffect(() => {
    hearNews.current = onNews
  })
  useEffect(() => {
    const news = hearOfSurvey(saver, detail)
    if (news) hearNews.current(news)
  }, [detail, saver])

  return {
    ...view,
    flush: () => flushDraft(saver),
    keepMine: () => {
      const theirs = settleConflict(saver)
      // Both are steps, so that undo still leads to the other one's words.
      if (theirs) onNews(theirs)
      onNews(structuredClone(definition))
    },
    takeTheirs: () => {
      const theirs = settleConflict(saver)
      if (theirs) onNews(theirs)
      void flushDraft(saver)
    },
  }
}

function useSaverDoors(surveyId: string, onView: (view: SaverView) => void): SaverDoors {
  const { client, shop } = useClientChoice()
  const queries = useQueryClient()
  const params = { surveyId }
  const key = queryKey({ shop, endpoint: endpoints.readSurvey, input: { params } })
  return {
    save: (body) => client.call(endpoints.saveSurveyDraft, { params, body }),
    read: () => client.call(endpoints.readSurvey, { params }),
    statusOf: (refusal) => (refusal instanceof ProblemError ? refusal.problem.status : 0),
    keep: (draft) => keepDraft(surveyId, draft),
    onSaved: ({ definition, revision }, changedAt) =>
      queries.setQueryData<SurveyDetail>(key, (old) =>
        old ? { ...old, draft: definition, revision, changedAt } : old,
      ),
    onView,
  }
}
