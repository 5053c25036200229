import { endpoints, type SubmissionItem } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { SubmissionForm } from './SubmissionForm.tsx'

/** One sent form with what was said since. */
export function SubmissionCard({ form }: { form: SubmissionItem }): ReactNode {
  const words = useWords().portalRoom
  const text = words.form
  const mayWrite = usePermission('question.write')
  return (
    <li className="row-card">
      <p className="portal-facts">
        <b>{words.kinds[form.kind]}</b>
        <span className="portal-number">{form.number}</span>
        {form.outcome ? <span className="portal-state">{text.outcomes[form.outcome]}</span> : null}
        {form.outcome === null && form.lookedAt ? <span className="portal-state">{text.looked}</span> : null}
      </p>
      <p className="portal-words" dir="auto">
        {form.text ?? <span className="quiet">{words.item.erased}</span>}
      </p>
      {form.answers.map(({ label, answer }) => (
        <p key={label} dir="auto">
          <span className="quiet">{label}</span> {answer}
        </p>
      ))}
      {form.reason ? (
        <p className="portal-answer" dir="auto">
          {form.reason}{' '}
          {form.decidedBy ? <span className="quiet">{text.decidedBy(form.decidedBy)}</span> : null}
        </p>
      ) : null}
      {form.words.map((word) => (
        <p key={word.at} className={word.by === 'shop' ? 'portal-answer' : 'portal-said'} dir="auto">
          <span className="quiet">{word.by === 'shop' ? text.shop : text.author}</span> {word.text}
        </p>
      ))}
      <p className="quiet portal-facts">
        <TimeAgo instant={form.sentAt} />
        <span>{form.isReachable ? text.reachable : text.unreachable}</span>
        <AppLink href={`/feedback/${form.feedbackId}`}>{text.voice}</AppLink>
      </p>
      {mayWrite && form.text !== null ? <SubmissionActions form={form} /> : null}
    </li>
  )
}

function SubmissionActions({ form }: { form: SubmissionItem }): ReactNode {
  const text = useWords().portalRoom.form
  const [open, setOpen] = useState<'none' | 'deciding' | 'answering'>('none')
  const tell = useProblemMessage()
  const looked = useAction(endpoints.lookAtSubmission, { refreshes: [endpoints.listSubmissions] })
  if (open !== 'none') return <SubmissionForm form={form} what={open} onClose={() => setOpen('none')} />
  return (
    <div className="panel-actions">
      <Button type={form.outcome ? 'default' : 'primary'} onClick={() => setOpen('deciding')}>
        {text.decide}
      </Button>
      <Button onClick={() => setOpen('answering')}>{text.answer}</Button>
      {form.lookedAt ? null : (
        <Button
          type="text"
          loading={looked.isPending}
          onClick={() => void looked.mutateAsync({ params: { id: form.id } }).catch(tell)}
        >
          {text.look}
        </Button>
      )}
    </div>
  )
}
