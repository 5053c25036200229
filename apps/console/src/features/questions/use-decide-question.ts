import { endpoints, type QuestionItem, questionCodes } from '@echoloop/contract'
import { useAction } from '../../call/use-action.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useWords } from '../../words/use-words.ts'
import { useUndoMessage } from './use-undo-message.tsx'

type Code = (typeof questionCodes)[number]
type Decision = { decision: 'publish' } | { decision: 'wait' } | { decision: 'refuse'; code: Code }

/** Decides about a question and offers the way back. */
export function useDecideQuestion(question: QuestionItem): {
  decide: (decision: Decision) => Promise<void>
  isDeciding: boolean
} {
  const text = useWords().questions
  const tell = useProblemMessage()
  const offerUndo = useUndoMessage()
  const decided = useAction(endpoints.decideQuestion, { refreshes: [endpoints.listQuestions] })
  const put = async (body: Decision) => {
    await decided.mutateAsync({ params: { id: question.id }, body })
  }
  const decide = async (decision: Decision) => {
    const back = decisionBack(question)
    try {
      await put(decision)
      offerUndo({
        text: decision.decision === 'publish' ? text.published : text.refused,
        takeBack: () => void put(back).catch(tell),
      })
    } catch (error) {
      tell(error)
    }
  }
  return { decide, isDeciding: decided.isPending }
}

/** The decision that leads back to where the question stands now. */
function decisionBack(question: QuestionItem): Decision {
  if (question.state === 'published') return { decision: 'publish' }
  const code = questionCodes.find((known) => known === question.code)
  return question.state === 'refused' && code ? { decision: 'refuse', code } : { decision: 'wait' }
}
