import { endpoints, type Incident, type IncidentStep } from '@echoloop/contract'
import { Button, Checkbox, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { Labelled } from '../../parts/Labelled.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useSession } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { fieldOfInstant, instantOfField } from '../tasks/zoned-time.ts'
import { incidentsRefreshed } from './incidents-refreshed.ts'
import { useLanguage } from './use-language.ts'

type Part = { incident: Incident; mayWrite: boolean }

/** The play-book's steps: who does what until when, and what is done. */
export function StepsPart({ incident, mayWrite }: Part): ReactNode {
  const words = useWords().incidents
  const { steps } = incident
  return (
    <section aria-labelledby="incident-steps">
      <h2 id="incident-steps">{words.steps.heading}</h2>
      <p className="quiet">
        {words.list.steps(steps.done, steps.all)}
        {steps.overdue > 0 ? ` · ${words.list.overdue(steps.overdue)}` : ''}
      </p>
      <ul className="incident-steps">
        {steps.items.map((step) => (
          <StepRow key={step.id} step={step} mayWrite={mayWrite} />
        ))}
      </ul>
      {mayWrite ? <AddStep incident={incident} /> : null}
    </section>
  )
}

function StepRow({ step, mayWrite }: { step: IncidentStep; mayWrite: boolean }): ReactNode {
  const text = useWords().incidents.steps
  const format = useFormat()
  const language = useLanguage()
  const tell = useProblemMessage()
  const [isOpen, setOpen] = useState(false)
  const change = useAction(endpoints.changeIncidentStep, { refreshes: incidentsRefreshed })
  const isDone = step.doneAt !== null
  const facts = [
    isDone ? text.doneBy(step.doneBy ?? '') : (step.doer?.name ?? text.nobody),
    step.doneAt
      ? format.dateTime(step.doneAt)
      : step.dueAt
        ? `${text.due} ${format.dateTime(step.dueAt)}`
        : null,
  ].filter(Boolean)
  return (
    <li className={isDone ? 'is-done' : undefined}>
      <div className="incident-step">
        <Checkbox
          // What was pressed shows at once; a refusal puts it back.
          checked={isDone !== change.isPending}
          disabled={!mayWrite}
          onChange={({ target }) =>
            change.mutate(
              { params: { id: step.id }, body: { version: step.version, isDone: target.checked } },
              { onError: tell },
            )
          }
        >
          <span dir="auto">{step.title[language]}</span>
        </Checkbox>
        {mayWrite ? (
          <Button
            type="text"
            size="small"
            aria-expanded={isOpen}
            aria-label={`${text.edit}: ${step.title[language]}`}
            onClick={() => setOpen(!isOpen)}
          >
            {text.edit}
          </Button>
        ) : null}
      </div>
      <p className="quiet incident-facts">
        <span>{facts.join(' · ')}</span>
        {step.isOverdue ? <b>{text.overdue}</b> : null}
      </p>
      {step.note ? (
        <p className="incident-note" dir="auto">
          {step.note}
        </p>
      ) : null}
      {isOpen ? <StepForm step={step} onClose={() => setOpen(false)} /> : null}
    </li>
  )
}

function StepForm({ step, onClose }: { step: IncidentStep; onClose: () => void }): ReactNode {
  const text = useWords().incidents.steps
  const { timeZone } = useSession().shop
  const tell = useProblemMessage()
  const members = useCall(endpoints.listMembers, {})
  // The one that the form shows: what a colleague changes meanwhile is not overwritten unseen.
  const [version] = useState(step.version)
  const [doerId, setDoerId] = useState(step.doer?.id ?? '')
  const [due, setDue] = useState(step.dueAt ? fieldOfInstant(new Date(step.dueAt), timeZone) : '')
  const [note, setNote] = useState(step.note ?? '')
  const change = useAction(endpoints.changeIncidentStep, { refreshes: incidentsRefreshed, onDone: onClose })
  const save = () => {
    const dueAt = due === '' ? null : (instantOfField(due, timeZone)?.toISOString() ?? null)
    const body = { version, doerId: doerId === '' ? null : doerId, dueAt, note }
    change.mutate({ params: { id: step.id }, body }, { onError: tell })
  }
  return (
    <div className="incident-form">
      <Labelled label={text.doer}>
        {(id) => (
          <select id={id} className="field" value={doerId} onChange={({ target }) => setDoerId(target.value)}>
            <option value="">{text.nobody}</option>
            {members.data?.items.map((member) => (
              <option key={member.id} value={member.id}>
                {member.name}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled label={text.due}>
        {(id) => (
          <input
            id={id}
            className="field"
            type="datetime-local"
            value={due}
            onChange={({ target }) => setDue(target.value)}
          />
        )}
      </Labelled>
      <Labelled label={text.note}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={2}
            value={note}
            maxLength={2000}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Labelled>
      <Button type="primary" loading={change.isPending} onClick={save}>
        {text.saveNote}
      </Button>
    </div>
  )
}

function AddStep({ incident }: { incident: Incident }): ReactNode {
  const text = useWords().incidents.steps
  const tell = useProblemMessage()
  const [isOpen, setOpen] = useState(false)
  const [title, setTitle] = useState({ 'zh-CN': '', en: '' })
  const add = useAction(endpoints.addIncidentStep, {
    refreshes: incidentsRefreshed,
    onDone: () => {
      setOpen(false)
      setTitle({ 'zh-CN': '', en: '' })
    },
  })
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{text.add}</Button>
  const isWhole = title['zh-CN'].trim() !== '' && title.en.trim() !== ''
  return (
    <div className="incident-form">
      <Labelled label={text.titleZh}>
        {(id) => (
          <Input
            id={id}
            lang="zh-CN"
            value={title['zh-CN']}
            onChange={({ target }) => setTitle({ ...title, 'zh-CN': target.value })}
          />
        )}
      </Labelled>
      <Labelled label={text.titleEn}>
        {(id) => (
          <Input
            id={id}
            lang="en"
            value={title.en}
            onChange={({ target }) => setTitle({ ...title, en: target.value })}
          />
        )}
      </Labelled>
      <Button
        type="primary"
        disabled={!isWhole}
        loading={add.isPending}
        onClick={() => add.mutate({ params: { id: incident.id }, body: { title } }, { onError: tell })}
      >
        {text.add}
      </Button>
    </div>
  )
}
