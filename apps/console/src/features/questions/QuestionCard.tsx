import type { QuestionItem } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { AnswerRow } from './AnswerRow.tsx'
import { RuleChoice } from './RuleChoice.tsx'
import { useDecideQuestion } from './use-decide-question.ts'

/** One question with its answers, and what can be done with it. */
export function QuestionCard({ question }: { question: QuestionItem }): ReactNode {
  const text = useWords().questions
  const mayWrite = usePermission('question.write')
  return (
    <li className="question-card">
      <p className="question-words" dir="auto">
        {question.text ?? <span className="quiet">{text.erased}</span>}
      </p>
      <p className="quiet question-facts">
        <AppLink href={`/products/${question.product.id}`}>{question.product.name}</AppLink>
        <span>{text.askedBy(question.authorName ?? text.someone)}</span>
        <TimeAgo instant={question.askedAt} />
        {question.state === 'published' ? <span>{text.invited(question.invited)}</span> : null}
        <RefusalReason question={question} />
      </p>
      {question.answers.length > 0 ? (
        <ul className="question-answers">
          {question.answers.map((answer) => (
            <AnswerRow key={answer.id} answer={answer} mayWrite={mayWrite} />
          ))}
        </ul>
      ) : null}
      {mayWrite && question.text !== null ? <QuestionActions question={question} /> : null}
    </li>
  )
}

function RefusalReason({ question }: { question: QuestionItem }): ReactNode {
  const reasons: Record<string, string> = useWords().codes.questionReasons
  return question.state === 'refused' && question.code ? <span>{reasons[question.code]}</span> : null
}

function QuestionActions({ question }: { question: QuestionItem }): ReactNode {
  const text = useWords().questions
  const [open, setOpen] = useState<'none' | 'refusing' | 'answering'>('none')
  const { decide, isDeciding } = useDecideQuestion(question)
  const close = () => setOpen('none')
  if (open === 'refusing')
    return (
      <RuleChoice
        isSaving={isDeciding}
        onCancel={close}
        onChoose={(code) => void decide({ decision: 'refuse', code }).then(close)}
      />
    )
  if (open === 'answering') return <AnswerForm question={question} onClose={close} />
  return (
    <div className="panel-actions">
      {question.state === 'published' ? null : (
        <Button
          type={question.state === 'pending' ? 'primary' : 'default'}
          loading={isDeciding}
          onClick={() => void decide({ decision: 'publish' })}
        >
          {question.state === 'pending' ? text.publish : text.restore}
        </Button>
      )}
      <Button onClick={() => setOpen('answering')}>{text.answer}</Button>
      {question.state === 'refused' ? null : (
        <Button type="text" onClick={() => setOpen('refusing')}>
          {text.refuse}
        </Button>
      )}
    </div>
  )
}
