import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { type SurveyQuota, surveyLimits } from '@echoloop/contract'
import { Button, Input, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { Labelled } from '../../../parts/Labelled.tsx'
import { useWords } from '../../../words/use-words.ts'
import { askableQuestions } from '../draft/clause-choices.ts'
import { newKey } from '../draft/survey-keys.ts'
import { ConditionEditor, firstCondition } from './ConditionEditor.tsx'
import { useBuild } from './use-build.ts'

/** Quotas: how many answers of a kind are enough. */
export function QuotasEditor(): ReactNode {
  const words = useWords().surveyBuilder
  const text = words.quotas
  const build = useBuild()
  const { definition, edit, mayWrite } = build
  const { quotas } = definition
  const askable = askableQuestions(definition, { until: undefined, isAfter: true })
  const when = firstCondition({ askable, hidden: definition.hidden, preferred: askable[0]?.key })
  const put = (at: number, quota: SurveyQuota, field?: string) =>
    edit((now) => ({ ...now, quotas: now.quotas.with(at, quota) }), field ? `quota${at}.${field}` : undefined)
  const remove = (at: number) => edit((now) => ({ ...now, quotas: now.quotas.toSpliced(at, 1) }))
  const add = () => {
    if (!when) return
    const key = newKey({ stem: 'quota', taken: new Set(quotas.map((one) => one.key)) })
    edit((now) => ({ ...now, quotas: [...now.quotas, { key, name: text.first, when, limit: 100 }] }))
  }
  return (
    <>
      <h2>{words.parts.quotas}</h2>
      <p className="quiet">{text.explanation}</p>
      {quotas.map((quota, at) => (
        <section className="quota" key={quota.key} aria-label={quota.name}>
          <div className="editor-row">
            <Labelled label={text.name}>
              {(id) => (
                <Input
                  id={id}
                  value={quota.name}
                  maxLength={surveyLimits.label}
                  disabled={!mayWrite}
                  onChange={(event) => put(at, { ...quota, name: event.target.value }, 'name')}
                />
              )}
            </Labelled>
            <Labelled label={text.limit}>
              {(id) => (
                <InputNumber<number>
                  id={id}
                  min={1}
                  max={surveyLimits.quota}
                  precision={0}
                  value={quota.limit}
                  disabled={!mayWrite}
                  onChange={(limit) => put(at, { ...quota, limit: limit ?? 1 }, 'limit')}
                />
              )}
            </Labelled>
            {mayWrite ? (
              <Button
                type="text"
                icon={<CloseOutlined />}
                aria-label={`${text.remove}: ${quota.name}`}
                title={text.remove}
                onClick={() => remove(at)}
              />
            ) : null}
          </div>
          <ConditionEditor
            lead={words.rules.count}
            condition={quota.when}
            askable={askable}
            onChange={(next, field) => (next ? put(at, { ...quota, when: next }, field) : remove(at))}
          />
        </section>
      ))}
      {when ? null : <p className="quiet">{text.needsQuestion}</p>}
      {mayWrite && when && quotas.length < surveyLimits.quotas ? (
        <Button className="editor-add" icon={<PlusOutlined />} onClick={add}>
          {text.add}
        </Button>
      ) : null}
    </>
  )
}
