import { endpoints, type SurveyItem } from '@echoloop/contract'
import { useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { useUndoMessage } from '../questions/use-undo-message.tsx'

type SurveyActionsProps = { survey: SurveyItem; isSmall?: boolean }

const refreshes = [endpoints.listSurveys, endpoints.readSurvey]

/** Duplicate, close, open again, archive: whatever its state allows, with the way back. */
export function SurveyActions({ survey, isSmall = false }: SurveyActionsProps): ReactNode {
  const words = useWords().surveys.actions
  const { message } = App.useApp()
  const navigate = useNavigate()
  const tellProblem = useProblemMessage()
  const tellUndo = useUndoMessage()
  const mayWrite = usePermission('survey.write')
  const params = { surveyId: survey.id }
  const input = { params }
  const reopen = useAction(endpoints.reopenSurvey, { refreshes })
  const close = useAction(endpoints.closeSurvey, {
    refreshes,
    onDone: () => void message.success(words.closed),
  })
  const archive = useAction(endpoints.archiveSurvey, {
    refreshes,
    onDone: () => tellUndo({ text: words.archived, takeBack: () => void back() }),
  })
  const copy = useAction(endpoints.duplicateSurvey, {
    refreshes,
    onDone: ({ id }) => {
      message.success(words.duplicated)
      void navigate({ to: '/surveys/$surveyId', params: { surveyId: id } })
    },
  })
  const wasLive = survey.state === 'live'
  const onError = tellProblem
  /** A survey comes back from the archive closed; one that was open is opened again as well. */
  const back = async () => {
    try {
      await reopen.mutateAsync(input)
      if (wasLive) await reopen.mutateAsync(input)
    } catch (error) {
      tellProblem(error)
    }
  }
  if (!mayWrite) return null
  const size = isSmall ? ('small' as const) : ('middle' as const)
  const type = isSmall ? ('text' as const) : ('default' as const)
  return (
    <div className="survey-buttons">
      <Button size={size} type={type} onClick={() => copy.mutate({ params, body: {} }, { onError })}>
        {words.duplicate}
      </Button>
      {survey.state === 'live' ? (
        <Button size={size} type={type} onClick={() => close.mutate(input, { onError })}>
          {words.close}
        </Button>
      ) : null}
      {survey.state === 'closed' || survey.state === 'archived' ? (
        <Button
          size={size}
          type={type}
          onClick={() =>
            reopen.mutate(input, {
              onError,
              onSuccess: () =>
                void message.success(survey.state === 'closed' ? words.reopened : words.restored),
            })
          }
        >
          {survey.state === 'closed' ? words.reopen : words.restore}
        </Button>
      ) : null}
      {survey.state === 'archived' ? null : (
        <Button size={size} type={type} onClick={() => archive.mutate(input, { onError })}>
          {words.archive}
        </Button>
      )}
    </div>
  )
}
