import '../../remedies/remedies.css'
import { type CallBack, type CaseDetail, endpoints } from '@echoloop/contract'
import { App, Button, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../../call/use-action.ts'
import { useCall } from '../../../call/use-call.ts'
import { ErrorState } from '../../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../../parts/PageSkeleton.tsx'
import { usePermission } from '../../../session/session-context.ts'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { CallBackActions } from '../../remedies/CallBackActions.tsx'

type CallBacksPanelProps = { caseDetail: Pick<CaseDetail, 'id'>; onChanged?: () => void }

/** Calls promised to the customer of a case. */
export function CallBacksPanel({ caseDetail, onChanged }: CallBacksPanelProps): ReactNode {
  const words = useWords().remedies.callBacks
  const mayWrite = usePermission('case.write')
  const [isPlanning, setIsPlanning] = useState(false)
  const answer = useCall(endpoints.listCaseCallBacks, { params: { id: caseDetail.id } })
  const done = () => {
    setIsPlanning(false)
    onChanged?.()
  }
  return (
    <section className="case-extra" aria-labelledby="call-backs-title">
      <div className="case-extra-head">
        <h2 id="call-backs-title">{words.title}</h2>
        {mayWrite && !isPlanning ? (
          <Button size="small" onClick={() => setIsPlanning(true)}>
            {words.plan}
          </Button>
        ) : null}
      </div>
      {answer.error && !answer.data ? (
        <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
      ) : null}
      {answer.isPending ? <ListSkeleton rows={1} /> : null}
      {isPlanning ? (
        <PlanForm caseId={caseDetail.id} onDone={done} onClose={() => setIsPlanning(false)} />
      ) : null}
      {answer.data?.items.length === 0 && !isPlanning ? <p className="quiet">{words.none}</p> : null}
      {answer.data && answer.data.items.length > 0 ? (
        <ul className="case-extra-list">
          {answer.data.items.map((call) => (
            <CallLine key={call.id} call={call} onChanged={onChanged} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function CallLine({ call, onChanged }: { call: CallBack; onChanged?: () => void }): ReactNode {
  const words = useWords().remedies.callBacks
  const format = useFormat()
  const who = call.endedBy ?? call.assignee?.name ?? words.nobody
  return (
    <li>
      <strong>{call.purpose}</strong>
      <span>
        <time dateTime={call.plannedAt}>{format.dateTime(call.plannedAt)}</time> · <bdi>{who}</bdi> ·{' '}
        {call.isDue ? words.due : words.states[call.state]}
      </span>
      {call.result ? <span className="figure-note">{call.result}</span> : null}
      <CallBackActions call={call} onChanged={onChanged} />
    </li>
  )
}

type PlanFormProps = { caseId: string; onDone: () => void; onClose: () => void }

function PlanForm({ caseId, onDone, onClose }: PlanFormProps): ReactNode {
  const words = useWords()
  const text = words.remedies.callBacks
  const { message } = App.useApp()
  const seesMembers = usePermission('member.read')
  const members = useCall(endpoints.listMembers, {}, { isWanted: seesMembers }).data?.items ?? []
  const [when, setWhen] = useState('')
  const [purpose, setPurpose] = useState('')
  const [assigneeId, setAssigneeId] = useState<string>()
  const [isMissing, setIsMissing] = useState(false)
  const plan = useAction(endpoints.planCallBack, {
    refreshes: [endpoints.listCaseCallBacks, endpoints.listCallBacks, endpoints.readCase],
    onDone: () => {
      message.success(text.planned)
      onDone()
    },
  })
  const send = () => {
    if (when === '' || purpose.trim() === '') return setIsMissing(true)
    const plannedAt = new Date(when).toISOString()
    plan.mutate({ params: { id: caseId }, body: { plannedAt, purpose: purpose.trim(), assigneeId } })
  }
  return (
    <form
      className="remedy-form"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <label htmlFor="call-when">{text.when}</label>
      <Input
        id="call-when"
        type="datetime-local"
        autoFocus
        value={when}
        status={isMissing && when === '' ? 'error' : undefined}
        onChange={(event) => setWhen(event.target.value)}
      />
      {isMissing && when === '' ? <p role="alert">{text.whenNeeded}</p> : null}
      <label htmlFor="call-purpose">{text.purpose}</label>
      <Input
        id="call-purpose"
        maxLength={500}
        value={purpose}
        placeholder={text.purposePlaceholder}
        status={isMissing && purpose.trim() === '' ? 'error' : undefined}
        onChange={(event) => setPurpose(event.target.value)}
      />
      {isMissing && purpose.trim() === '' ? <p role="alert">{text.purposeNeeded}</p> : null}
      {seesMembers ? (
        <>
          <label htmlFor="call-who">{text.who}</label>
          <Select
            id="call-who"
            value={assigneeId}
            allowClear
            placeholder={text.me}
            options={members.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setAssigneeId}
          />
        </>
      ) : null}
      {plan.error ? <ErrorState error={plan.error} /> : null}
      <div className="remedy-actions is-end">
        <Button onClick={onClose}>{words.shell.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={plan.isPending}>
          {text.save}
        </Button>
      </div>
    </form>
  )
}
