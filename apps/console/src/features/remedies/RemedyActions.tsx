import { endpoints, type Remedy } from '@echoloop/contract'
import { App, Button, Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useSession } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'
import { describeRemedy } from './describe-remedy.ts'
import { needsReason, type RemedyStep, remedySteps } from './remedy-steps.ts'

type RemedyActionsProps = { remedy: Remedy; onChanged?: () => void }

const refreshes = [
  endpoints.readCaseRemedies,
  endpoints.listRemedies,
  endpoints.countRemedies,
  endpoints.readCase,
]

/** What the reader may do with a remedy now; the usual step stands first. */
export function RemedyActions({ remedy, onChanged }: RemedyActionsProps): ReactNode {
  const words = useWords().remedies
  const { language } = useWordsChoice()
  const { permissions } = useSession()
  const [asked, setAsked] = useState<RemedyStep>()
  const take = useRemedyStep(remedy, () => {
    setAsked(undefined)
    onChanged?.()
  })
  const steps = remedySteps(remedy, (permission) => permissions.includes(permission))
  const what = describeRemedy(words, remedy, language)
  return (
    <>
      <div className="remedy-actions">
        {steps.map((step, index) => (
          <Button
            key={step}
            size="small"
            type={index === 0 && step !== 'cancel' ? 'primary' : 'default'}
            ghost={index === 0 && step !== 'cancel'}
            disabled={take.isBusy}
            aria-label={words.actions.of({ action: words.actions[step], what })}
            onClick={() => (needsReason(step) ? setAsked(step) : take.step(step))}
          >
            {words.actions[step]}
          </Button>
        ))}
      </div>
      {remedy.state === 'waiting-approval' && remedy.isOwn ? (
        <span className="figure-note">{words.ownNote}</span>
      ) : null}
      {asked ? (
        <ReasonDialog
          title={words.actions.of({ action: words.actions[asked], what })}
          isBusy={take.isBusy}
          onSend={(reason) => take.step(asked, reason)}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </>
  )
}

function useRemedyStep(remedy: Remedy, onDone: () => void) {
  const words = useWords().remedies.actions
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const options = { refreshes, onDone }
  const approve = useAction(endpoints.approveRemedy, options)
  const decline = useAction(endpoints.declineRemedy, options)
  const settle = useAction(endpoints.settleRemedy, options)
  const retry = useAction(endpoints.retryRemedy, options)
  const cancel = useAction(endpoints.cancelRemedy, options)
  const params = { id: remedy.id }
  const { version } = remedy
  const sayings = {
    approve: words.approved,
    decline: words.declined,
    done: words.settled,
    notDone: words.settled,
    retry: words.retried,
    cancel: words.cancelled,
  }
  const send = (step: RemedyStep, reason = '') => {
    if (step === 'approve') return approve.mutateAsync({ params, body: { version } })
    if (step === 'decline') return decline.mutateAsync({ params, body: { version, reason } })
    if (step === 'retry') return retry.mutateAsync({ params, body: { version } })
    if (step === 'cancel') return cancel.mutateAsync({ params, body: { version } })
    const outcome = step === 'done' ? ('done' as const) : ('refused' as const)
    return settle.mutateAsync({ params, body: { version, outcome, ...(reason ? { reason } : {}) } })
  }
  return {
    isBusy: [approve, decline, settle, retry, cancel].some(({ isPending }) => isPending),
    step: (step: RemedyStep, reason?: string) =>
      void send(step, reason).then(() => message.success(sayings[step]), tell),
  }
}

type ReasonDialogProps = {
  title: string
  isBusy: boolean
  onSend: (reason: string) => void
  onClose: () => void
}

/** Why; the colleague who proposed it reads it. */
function ReasonDialog({ title, isBusy, onSend, onClose }: ReasonDialogProps): ReactNode {
  const words = useWords().remedies.actions
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  return (
    <Modal open width={440} title={title} onCancel={onClose} footer={null} destroyOnHidden>
      <form
        className="remedy-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim() === '') setIsMissing(true)
          else onSend(reason.trim())
        }}
      >
        <label htmlFor="remedy-reason">{words.why}</label>
        <Input.TextArea
          id="remedy-reason"
          autoFocus
          rows={2}
          maxLength={500}
          value={reason}
          status={isMissing ? 'error' : undefined}
          aria-describedby="remedy-reason-note"
          onChange={(event) => setReason(event.target.value)}
        />
        <p id="remedy-reason-note" className="figure-note" role={isMissing ? 'alert' : undefined}>
          {words.whyNeeded}
        </p>
        <div className="remedy-actions is-end">
          <Button onClick={onClose}>{words.keep}</Button>
          <Button type="primary" htmlType="submit" loading={isBusy}>
            {words.confirm}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
