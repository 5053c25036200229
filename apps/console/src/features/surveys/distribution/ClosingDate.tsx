import { endpoints, type SurveyDetail } from '@echoloop/contract'
import { App, Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../../call/use-action.ts'
import { ErrorState } from '../../../parts/ErrorState.tsx'
import { Labelled } from '../../../parts/Labelled.tsx'
import { useWords } from '../../../words/use-words.ts'
import { localMoment } from './local-moment.ts'

/** When the survey ends by itself. */
export function ClosingDate({ survey, mayWrite }: { survey: SurveyDetail; mayWrite: boolean }): ReactNode {
  const words = useWords().surveyDelivery.closing
  const { message } = App.useApp()
  const [text, setText] = useState(survey.closesAt === null ? '' : localMoment(survey.closesAt))
  const change = useAction(endpoints.changeSurveySettings, {
    refreshes: [endpoints.readSurvey, endpoints.listSurveys, endpoints.previewSurveyMail],
    onDone: () => message.success(words.saved),
  })
  const save = (closesAt: string | null) =>
    change.mutate({ params: { surveyId: survey.id }, body: { closesAt } })
  return (
    <div className="distribution-closing">
      <h3>{words.title}</h3>
      <p className="quiet">
        {words.note} {words.none}
      </p>
      <Labelled label={words.field}>
        {(id) => (
          <Input
            id={id}
            type="datetime-local"
            value={text}
            disabled={!mayWrite}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Labelled>
      {change.error ? <ErrorState error={change.error} /> : null}
      {mayWrite ? (
        <div className="distribution-actions">
          <Button
            disabled={text === ''}
            loading={change.isPending}
            onClick={() => save(new Date(text).toISOString())}
          >
            {words.save}
          </Button>
          {survey.closesAt === null ? null : (
            <Button
              type="text"
              onClick={() => {
                setText('')
                save(null)
              }}
            >
              {words.remove}
            </Button>
          )}
        </div>
      ) : null}
    </div>
  )
}
