import { endpoints, type QuestionItem, questionLimits } from '@echoloop/contract'
import { App, Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useProblemText } from '../../words/use-problem-text.ts'
import { useWords } from '../../words/use-words.ts'

/** The shop's own answer; Ctrl+Enter sends it. */
export function AnswerForm({
  question,
  onClose,
}: {
  question: QuestionItem
  onClose: () => void
}): ReactNode {
  const words = useWords()
  const text = words.questions
  const { message } = App.useApp()
  const [answer, setAnswer] = useState('')
  const sent = useAction(endpoints.answerQuestion, {
    refreshes: [endpoints.listQuestions],
    onDone: () => {
      message.success(text.sent)
      onClose()
    },
  })
  const problem = useProblemText(sent.error)
  const send = () => {
    if (answer.trim() !== '' && !sent.isPending)
      sent.mutate({ params: { id: question.id }, body: { text: answer } })
  }
  return (
    <form
      className="answer-form"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Input.TextArea
        autoFocus
        aria-label={text.answerLabel}
        rows={3}
        value={answer}
        maxLength={questionLimits.answer}
        onChange={(event) => setAnswer(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
          if (event.key === 'Escape') onClose()
        }}
      />
      <p className="quiet">{text.answerHint}</p>
      {sent.error ? (
        <p className="panel-problem" role="alert">
          <b>{problem.title}</b> {problem.detail}
        </p>
      ) : null}
      <div className="panel-actions">
        <Button type="primary" htmlType="submit" loading={sent.isPending} disabled={answer.trim() === ''}>
          {text.send}
        </Button>
        <Button onClick={onClose}>{words.feedback.publication.cancel}</Button>
      </div>
    </form>
  )
}
