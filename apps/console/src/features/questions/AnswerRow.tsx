import { endpoints, type QuestionItem } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useWords } from '../../words/use-words.ts'
import { RuleChoice } from './RuleChoice.tsx'

type AnswerRowProps = { answer: QuestionItem['answers'][number]; mayWrite: boolean }

/** One answer; staff may take it off the page by a rule, and put it back. */
export function AnswerRow({ answer, mayWrite }: AnswerRowProps): ReactNode {
  const words = useWords()
  const text = words.questions
  const [isChoosing, setIsChoosing] = useState(false)
  const tell = useProblemMessage()
  const decided = useAction(endpoints.decideAnswer, { refreshes: [endpoints.listQuestions] })
  const decide = (body: Parameters<typeof decided.mutateAsync>[0]['body']) =>
    decided.mutateAsync({ params: { id: answer.id }, body }).then(() => setIsChoosing(false), tell)
  const isHidden = answer.state === 'refused'
  return (
    <li className={answer.by === 'shop' ? 'answer-row of-shop' : 'answer-row'}>
      <p className="quiet question-facts">
        <b>{answer.by === 'shop' ? text.byShop : (answer.authorName ?? text.buyer)}</b>
        <TimeAgo instant={answer.answeredAt} />
        {answer.helpful > 0 ? <span>{text.helpful(answer.helpful)}</span> : null}
        {isHidden ? <span>{text.hidden}</span> : null}
      </p>
      <p dir="auto">{answer.text ?? <span className="quiet">{text.erased}</span>}</p>
      {mayWrite && isChoosing ? (
        <RuleChoice
          isSaving={decided.isPending}
          onCancel={() => setIsChoosing(false)}
          onChoose={(code) => void decide({ decision: 'refuse', code })}
        />
      ) : null}
      {mayWrite && !isChoosing ? (
        <Button
          type="text"
          size="small"
          loading={decided.isPending}
          onClick={() => (isHidden ? void decide({ decision: 'publish' }) : setIsChoosing(true))}
        >
          {isHidden ? text.show : text.hide}
        </Button>
      ) : null}
    </li>
  )
}
