import { endpoints, type ModerationReview, policyCodes, roleMay } from '@echoloop/contract'
import { App, Button, Input, Modal, Radio, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useKeptWords } from '../../parts/use-kept-words.ts'
import { useSession } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import type { PolicyCode } from '../feedback/decision.ts'

type OpinionDialogProps = { review: ModerationReview; onClose: () => void; onAsked: () => void }

/** Asks a colleague, with one's own judgement, which the colleague does not see before judging. */
export function OpinionDialog({ review, onClose, onAsked }: OpinionDialogProps): ReactNode {
  const words = useWords()
  const text = words.moderation.review.opinion
  const { message } = App.useApp()
  const [askedOf, setAskedOf] = useState('')
  const question = useKeptWords(`question ${review.id}`)
  const [choice, setChoice] = useState<'publish' | 'refuse'>()
  const [code, setCode] = useState<PolicyCode>()
  const ask = useAction(endpoints.askSecondOpinion, {
    refreshes: [endpoints.listQueue, endpoints.countQueue, endpoints.readModerationReview],
    onDone: () => {
      question.forget()
      message.success(text.sent)
      onClose()
      onAsked()
    },
  })
  const send = () => {
    if (!choice) return
    const own = choice === 'refuse' ? { choice, code } : { choice }
    const body = {
      reviewId: review.id,
      askedOf: askedOf || undefined,
      question: question.words || undefined,
      own,
    }
    ask.mutate({ body })
  }
  return (
    <Modal open title={text.ask} footer={null} onCancel={onClose} destroyOnHidden>
      <form
        className="opinion-form"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <p className="quiet">{text.askNote}</p>
        <Colleagues value={askedOf} onChange={setAskedOf} />
        <Radio.Group
          aria-label={text.own}
          value={choice}
          options={[
            { value: 'publish', label: text.choices.publish },
            { value: 'refuse', label: text.choices.refuse },
          ]}
          onChange={(event) => setChoice(event.target.value)}
        />
        {choice === 'refuse' ? (
          <Select
            aria-label={words.feedback.publication.code}
            placeholder={words.feedback.publication.code}
            value={code}
            options={policyCodes.map((value) => ({ value, label: words.codes.policies[value] }))}
            onChange={setCode}
          />
        ) : null}
        <Input
          aria-label={text.question}
          placeholder={text.question}
          value={question.words}
          maxLength={500}
          onChange={(event) => question.write(event.target.value)}
        />
        {ask.error ? <ErrorState error={ask.error} /> : null}
        <div className="panel-actions">
          <Button
            type="primary"
            htmlType="submit"
            loading={ask.isPending}
            disabled={!choice || (choice === 'refuse' && !code)}
          >
            {text.send}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

function Colleagues({ value, onChange }: { value: string; onChange: (id: string) => void }): ReactNode {
  const text = useWords().moderation.review.opinion
  const { person } = useSession()
  const members = useCall(endpoints.listMembers).data?.items ?? []
  const others = members.filter(
    ({ email, role }) => email !== person.email && roleMay(role, 'moderation.write'),
  )
  return (
    <Select
      aria-label={text.whom}
      value={value}
      options={[
        { value: '', label: text.anybody },
        ...others.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={onChange}
    />
  )
}
