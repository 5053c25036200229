import { toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit, nameOfActor } from '../../shops/index.ts'
import { inviteBuyers } from './invite-buyers.ts'
import { questionChanged } from './question-events.ts'
import { findQuestions, type QuestionRow, questionOfAnswer } from './question-queries.ts'
import { updateAnswer, updateQuestion } from './question-store.ts'

export type AnswerVerdict = { decision: 'publish' } | { decision: 'refuse'; code: string }
/** `wait` takes a decision back. */
export type QuestionVerdict = AnswerVerdict | { decision: 'wait' }

const states = { publish: 'published', refuse: 'refused', wait: 'pending' } as const

/** One question with its answers. Refuses `question/not-found`. */
export async function readQuestion(scope: Scope, id: string): Promise<QuestionRow> {
  const [question] = await findQuestions(scope, { filter: { id }, limit: 1 })
  if (!question) throw new AppError('question/not-found')
  return question
}

/** Publishes or refuses a question. Publishing invites a few buyers; deciding the same again changes nothing. */
export async function decideQuestion(scope: Scope, id: string, verdict: QuestionVerdict): Promise<void> {
  const question = await readQuestion(scope, id)
  const state = states[verdict.decision]
  const code = verdict.decision === 'refuse' ? verdict.code : null
  if (question.state === state && question.code === code) return
  await updateQuestion(scope, id, { state, code, decidedBy: nameOfActor(scope.actor) })
  // Publishing again after taking it back must not ask ever more people.
  if (state === 'published' && question.invited === 0) await inviteBuyers(scope, question)
  await noteChange(scope, { questionId: id, action: `question.${state}`, code })
}

/** Takes an answer off the page by a rule, or puts it back. */
export async function decideAnswer(scope: Scope, id: string, verdict: AnswerVerdict): Promise<string> {
  const questionId = await questionOfAnswer(scope, id)
  if (!questionId) throw new AppError('question/not-found')
  const state = verdict.decision === 'publish' ? 'published' : 'refused'
  const code = verdict.decision === 'refuse' ? verdict.code : null
  await updateAnswer(scope, id, { state, code })
  await noteChange(scope, { questionId, action: `answer.${state}`, code })
  return questionId
}

async function noteChange(
  scope: Scope,
  { questionId, action, code }: { questionId: string; action: string; code: string | null },
): Promise<void> {
  const subject = toPublicId('question', questionId)
  await audit(scope, { action, subject, detail: { code } })
  await scope.announce(questionChanged, { questionId })
  await scope.tellLive({ kind: 'question.changed', id: subject })
}
