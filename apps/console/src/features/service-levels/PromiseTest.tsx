import { endpoints, type PreviewFacts, type PromisePreview, type ServiceLevels } from '@echoloop/contract'
import { Form, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'
import type { Choice, LevelWords } from './use-level-words.ts'

type Facts = Omit<PreviewFacts, 'at'>

const nobody: Facts = { tier: null, severity: null, topic: null, departmentId: null }

/** A case as one might come in, and what it would be promised. */
export function PromiseTest({ all, names }: { all: ServiceLevels; names: LevelWords }): ReactNode {
  const text = useWords().clocks
  const [facts, setFacts] = useState<Facts>(nobody)
  const [at, setAt] = useState(presentMinute)
  const preview = useCall(
    endpoints.previewServiceLevel,
    { body: { ...facts, at: new Date(at).toISOString() } },
    { keepsLast: true },
  )
  const choose = (field: keyof Facts) => (value: string | undefined) =>
    setFacts((before) => ({ ...before, [field]: value ?? null }))
  return (
    <section aria-labelledby="promise-test">
      <h2 id="promise-test">{text.test.title}</h2>
      <p className="quiet">{text.test.note}</p>
      <Form layout="vertical" className="level-fields is-narrow">
        <Fact
          label={text.form.tier}
          any={text.form.anyTier}
          choices={names.tiers}
          onChange={choose('tier')}
        />
        <Fact
          label={text.form.severity}
          any={text.form.anySeverity}
          choices={names.severities}
          onChange={choose('severity')}
        />
        <Fact
          label={text.form.topic}
          any={text.form.anyTopic}
          choices={names.topics}
          onChange={choose('topic')}
        />
        <Fact
          label={text.form.department}
          any={text.form.anyDepartment}
          choices={names.departments}
          onChange={choose('departmentId')}
        />
        <Form.Item label={text.test.at} htmlFor="promise-at">
          <Input
            id="promise-at"
            type="datetime-local"
            value={at}
            onChange={({ target }) => {
              if (target.value !== '') setAt(target.value)
            }}
          />
        </Form.Item>
      </Form>
      {preview.error ? <ErrorState error={preview.error} onRetry={() => void preview.refetch()} /> : null}
      {preview.data ? <Promises clocks={preview.data.clocks} all={all} names={names} /> : null}
    </section>
  )
}

/** Now on the wall of whoever looks, as a field of date and time writes it. */
function presentMinute(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

type FactProps = {
  label: string
  any: string
  choices: Choice[]
  onChange: (value: string | undefined) => void
}

function Fact({ label, any, choices, onChange }: FactProps): ReactNode {
  const id = `promise-${label}`
  return (
    <Form.Item label={label} htmlFor={id}>
      <Select
        id={id}
        allowClear
        placeholder={any}
        options={choices}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={onChange}
      />
    </Form.Item>
  )
}

type PromisesProps = { clocks: PromisePreview[]; all: ServiceLevels; names: LevelWords }

function Promises({ clocks, all, names }: PromisesProps): ReactNode {
  const words = useWords().clocks
  const { language } = useWordsChoice()
  const time = (instant: string, timeZone: string) =>
    new Intl.DateTimeFormat(language, {
      weekday: 'short',
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone,
    }).format(new Date(instant))
  return (
    <dl className="promises" aria-live="polite" aria-label={words.test.result}>
      {clocks.map(({ kind, promise }) => {
        const level = all.levels.find(({ id }) => id === promise?.levelId)
        return (
          <div key={kind}>
            <dt>{words.kinds[kind]}</dt>
            {promise ? (
              <dd>
                <strong>{time(promise.dueAt, promise.timeZone)}</strong>
                <span>{words.test.within(words.span(promise.minutes))}</span>
                <span className="quiet">
                  {words.test.because({
                    who: level ? names.who(level) : '',
                    calendar: names.calendarName(promise.calendarId),
                    zone: promise.timeZone.replaceAll('_', ' '),
                  })}
                </span>
              </dd>
            ) : (
              <dd className="quiet">{words.test.none}</dd>
            )}
          </div>
        )
      })}
    </dl>
  )
}
