import { endpoints } from '@echoloop/contract'
import { App, Button, Checkbox, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useSession } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { fieldOfInstant, instantOfField } from '../tasks/zoned-time.ts'
import { SurveyActions } from './SurveyActions.tsx'
import { useSurvey } from './survey-context.ts'

type Answers = { name: string; closesAt: string; showsProgress: boolean }

/** Name, closing date, and what can be done with the survey as a whole. */
export function SurveySettingsSection(): ReactNode {
  const words = useWords().surveys.settings
  const { message } = App.useApp()
  const { shop } = useSession()
  const { survey, mayWrite } = useSurvey()
  const save = useAction(endpoints.changeSurveySettings, {
    refreshes: [endpoints.readSurvey, endpoints.listSurveys],
    onDone: () => void message.success(words.saved),
  })
  const send = ({ name, closesAt, showsProgress }: Answers) =>
    save.mutate({
      params: { surveyId: survey.id },
      body: {
        name,
        closesAt: closesAt ? (instantOfField(closesAt, shop.timeZone)?.toISOString() ?? null) : null,
        settings: { ...survey.settings, showsProgress },
      },
    })
  return (
    <div className="stack narrow survey-settings">
      <Form<Answers>
        layout="vertical"
        requiredMark={false}
        disabled={!mayWrite || save.isPending}
        initialValues={{
          name: survey.name,
          closesAt: survey.closesAt ? fieldOfInstant(new Date(survey.closesAt), shop.timeZone) : '',
          showsProgress: survey.settings.showsProgress,
        }}
        onFinish={send}
      >
        <Form.Item name="name" label={words.name} extra={words.nameHint} rules={[{ required: true }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="closesAt" label={words.closesAt} extra={words.closesHint}>
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item name="showsProgress" valuePropName="checked" extra={words.progressHint}>
          <Checkbox>{words.progress}</Checkbox>
        </Form.Item>
        {save.error ? <ErrorState error={save.error} /> : null}
        {mayWrite ? (
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {words.save}
          </Button>
        ) : null}
      </Form>
      <section>
        <h2>{words.state}</h2>
        <SurveyActions survey={survey} />
      </section>
    </div>
  )
}
