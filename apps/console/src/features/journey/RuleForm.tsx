import { endpoints, type Touchpoint, type TouchpointRule, touchpoints } from '@echoloop/contract'
import { App, Button, Form, Input, InputNumber, Modal, Select, Switch } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'
import { MomentFields } from './MomentFields.tsx'
import { answersOfRule, fieldsOfRule, newRule, type RuleAnswers } from './rule-answers.ts'

type RuleFormProps = { rule: TouchpointRule | undefined; touchpoint: Touchpoint; onClose: () => void }

/** A new rule, or one that is changed. */
export function RuleForm({ rule, touchpoint, onClose }: RuleFormProps): ReactNode {
  const words = useWords().journey
  const text = words.rules
  const { message } = App.useApp()
  const options = {
    refreshes: [endpoints.listTouchpointRules, endpoints.readJourney],
    onDone() {
      message.success(text.saved)
      onClose()
    },
  }
  const create = useAction(endpoints.createTouchpointRule, options)
  const change = useAction(endpoints.changeTouchpointRule, options)
  const isPending = create.isPending || change.isPending
  const error = create.error ?? change.error
  const save = (answers: RuleAnswers) => {
    const fields = fieldsOfRule(answers)
    if (rule) change.mutate({ params: { id: rule.id }, body: { ...fields, version: rule.version } })
    else create.mutate({ body: fields })
  }
  return (
    <Modal
      open
      width={560}
      title={rule ? rule.name : text.make}
      footer={null}
      destroyOnHidden
      onCancel={onClose}
    >
      <Form<RuleAnswers>
        layout="vertical"
        requiredMark={false}
        disabled={isPending}
        initialValues={rule ? answersOfRule(rule) : newRule(touchpoint, words.touchpoints[touchpoint])}
        onFinish={save}
      >
        <SurveyFields />
        <MomentFields />
        <Form.Item<RuleAnswers>
          name="needsConsent"
          label={text.fields.needsConsent}
          extra={text.fields.needsConsentNote}
          valuePropName="checked"
        >
          <Switch />
        </Form.Item>
        <Form.Item<RuleAnswers> name="isOn" label={text.fields.isOn} valuePropName="checked">
          <Switch />
        </Form.Item>
        {error ? <ErrorState error={error} /> : null}
        <div className="journey-buttons">
          <Button type="primary" htmlType="submit" loading={isPending}>
            {text.save}
          </Button>
          <Button onClick={onClose}>{text.cancel}</Button>
        </div>
      </Form>
    </Modal>
  )
}

function SurveyFields(): ReactNode {
  const words = useWords().journey
  const { fields, none, required } = words.rules
  const surveys = useCall(endpoints.listSurveys, { query: { limit: 200 } })
  const usable = surveys.data?.items.filter(({ state }) => state !== 'archived') ?? []
  const isWithout = surveys.data !== undefined && usable.length === 0
  return (
    <>
      <Form.Item<RuleAnswers>
        name="name"
        label={fields.name}
        rules={[{ required: true, whitespace: true, max: 100, message: required }]}
      >
        <Input autoFocus autoComplete="off" />
      </Form.Item>
      <Form.Item<RuleAnswers>
        name="surveyId"
        label={fields.survey}
        rules={[{ required: true, message: required }]}
        extra={
          isWithout ? (
            <>
              {none.noSurvey} <AppLink href="/surveys">{none.surveys}</AppLink>
            </>
          ) : undefined
        }
      >
        <Select
          loading={surveys.isPending}
          showSearch={{ optionFilterProp: 'label' }}
          options={usable.map(({ id, name, state }) => ({
            value: id,
            label: state === 'live' ? name : `${name} (${words.rules.surveyNotLive})`,
          }))}
        />
      </Form.Item>
      <div className="rule-pair">
        <Form.Item<RuleAnswers> name="touchpoint" label={fields.touchpoint}>
          <Select options={touchpoints.map((value) => ({ value, label: words.touchpoints[value] }))} />
        </Form.Item>
        <Form.Item<RuleAnswers>
          name="path"
          label={fields.path}
          extra={fields.pathNote}
          rules={[{ pattern: /^(\/[^?#\s]*)?$/, max: 200, message: fields.pathNote }]}
        >
          <Input spellCheck={false} placeholder="/checkout*" />
        </Form.Item>
      </div>
      <div className="rule-pair">
        <Form.Item<RuleAnswers>
          name="sampling"
          label={fields.sampling}
          rules={[{ required: true, type: 'integer', min: 1, max: 100, message: required }]}
        >
          <InputNumber min={1} max={100} precision={0} suffix="%" />
        </Form.Item>
        <TierField />
      </div>
    </>
  )
}

function TierField(): ReactNode {
  const { fields } = useWords().journey.rules
  const tiers = useCall(endpoints.readTiers, {})
  const { language } = useWordsChoice()
  return (
    <Form.Item<RuleAnswers> name="tiers" label={fields.tiers} extra={fields.tiersNote}>
      <Select
        mode="multiple"
        options={
          tiers.data?.rule.tiers.map(({ code, name }) => ({ value: code, label: name[language] })) ?? []
        }
      />
    </Form.Item>
  )
}
