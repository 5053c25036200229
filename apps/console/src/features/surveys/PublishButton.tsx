import { endpoints } from '@echoloop/contract'
import { findFaults } from '@echoloop/survey'
import { useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useWords } from '../../words/use-words.ts'
import { PublishPanel } from './PublishPanel.tsx'
import { useSurvey } from './survey-context.ts'
import { usePublished } from './use-published.ts'

/** Publishes the draft once nothing is in the way; before that it shows what is. */
export function PublishButton(): ReactNode {
  const words = useWords().surveys.publish
  const { message } = App.useApp()
  const tellProblem = useProblemMessage()
  const navigate = useNavigate()
  const { survey, editing } = useSurvey()
  const [isOpen, setIsOpen] = useState(false)
  const { isChanged } = usePublished()
  const faults = findFaults(editing.definition)
  const publish = useAction(endpoints.publishSurvey, {
    refreshes: [endpoints.readSurvey, endpoints.listSurveys, endpoints.listSurveyVersions],
    onDone: ({ version }) => {
      setIsOpen(false)
      message.success(words.done(String(version ?? 1)))
    },
  })
  const open = () => {
    if (isChanged) setIsOpen(true)
  }
  useShortcut('P', words.title, open)
  const send = async () => {
    const revision = await editing.saving.flush()
    if (revision === undefined) return
    publish.mutate({ params: { surveyId: survey.id }, body: { revision } }, { onError: tellProblem })
  }
  const goTo = (at: string, lang?: string) => {
    setIsOpen(false)
    void navigate({
      to: '/surveys/$surveyId',
      params: { surveyId: survey.id },
      search: { at, pane: 'editor', ...(lang ? { lang } : {}) },
    })
  }
  return (
    <>
      <Button type="primary" disabled={!isChanged} onClick={open}>
        {survey.version === null ? words.button : isChanged ? words.again : words.upToDate}
      </Button>
      {isOpen ? (
        <PublishPanel
          faults={faults}
          isBusy={publish.isPending}
          onClose={() => setIsOpen(false)}
          onGo={goTo}
          onPublish={() => void send()}
        />
      ) : null}
    </>
  )
}
