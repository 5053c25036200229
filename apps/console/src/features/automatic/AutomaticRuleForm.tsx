import { type AutomaticRule, automaticLimits, endpoints } from '@echoloop/contract'
import { Button, Input, Modal, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { Labelled } from '../../parts/Labelled.tsx'
import { useWords } from '../../words/use-words.ts'
import { AskedFields } from './AskedFields.tsx'
import { bodyOfRule, freshRule, tidyRule } from './automatic-rule-body.ts'
import { GuardFields } from './GuardFields.tsx'

type AutomaticRuleFormProps = {
  /** Undefined: a new one. */
  rule: AutomaticRule | undefined
  onClose: () => void
}

/** Whom a rule answers, with which words, within which guard rails. */
export function AutomaticRuleForm({ rule, onClose }: AutomaticRuleFormProps): ReactNode {
  const words = useWords().automatic
  const text = words.form
  const [body, setBody] = useState(() => (rule ? bodyOfRule(rule) : freshRule()))
  const templates = useCall(endpoints.listTemplates)
  const options = { refreshes: [endpoints.listAutomaticRules], onDone: onClose }
  const create = useAction(endpoints.createAutomaticRule, options)
  const change = useAction(endpoints.changeAutomaticRule, options)
  const error = create.error ?? change.error
  const wanted = tidyRule(body)
  const isWhole = wanted.name !== '' && wanted.templateIds.length > 0 && wanted.conditions.kinds.length > 0
  const save = () => {
    if (!isWhole) return
    if (rule) change.mutate({ params: { id: rule.id }, body: { ...wanted, version: rule.version } })
    else create.mutate({ body: wanted })
  }
  return (
    <Modal
      open
      width={820}
      title={rule ? text.editTitle : text.newTitle}
      footer={null}
      destroyOnHidden
      onCancel={onClose}
    >
      <form
        className="automatic-form"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {rule ? <p className="quiet is-wide">{text.note}</p> : null}
        <Labelled label={text.name}>
          {(id) => (
            <Input
              id={id}
              value={body.name}
              maxLength={automaticLimits.name}
              onChange={(event) => setBody({ ...body, name: event.target.value })}
            />
          )}
        </Labelled>
        <Labelled label={text.way}>
          {(id) => (
            <Select
              id={id}
              value={body.way}
              options={(['public', 'private'] as const).map((value) => ({
                value,
                label: words.rules.way[value],
              }))}
              onChange={(way) => setBody({ ...body, way })}
            />
          )}
        </Labelled>
        <div className="is-wide">
          <Labelled label={text.templates}>
            {(id) => (
              <Select
                id={id}
                mode="multiple"
                maxCount={automaticLimits.templates}
                loading={templates.isLoading}
                value={body.templateIds}
                optionFilterProp="label"
                options={(templates.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }))}
                onChange={(templateIds) => setBody({ ...body, templateIds })}
              />
            )}
          </Labelled>
        </div>
        <AskedFields
          conditions={body.conditions}
          onAsk={(part) => setBody({ ...body, conditions: { ...body.conditions, ...part } })}
        />
        <GuardFields
          guards={body.guards}
          onSet={(part) => setBody({ ...body, guards: { ...body.guards, ...part } })}
        />
        {error ? (
          <div className="is-wide">
            <ErrorState error={error} />
          </div>
        ) : null}
        <div className="panel-actions is-wide">
          <Button
            type="primary"
            htmlType="submit"
            disabled={!isWhole}
            loading={create.isPending || change.isPending}
          >
            {text.save}
          </Button>
          <Button onClick={onClose}>{text.cancel}</Button>
        </div>
      </form>
    </Modal>
  )
}
