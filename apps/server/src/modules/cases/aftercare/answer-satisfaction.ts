import { toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Platform, Scope } from '../../../platform/scope.ts'
import { scoreKeptCase } from '../../library/index.ts'
import { addEntry, readCase } from '../case-store.ts'
import { noteMilestone, unnoteMilestones } from '../figures/note-milestone.ts'
import { changeQuestion, lockLastQuestion, type SatisfactionRow } from './satisfaction-store.ts'
import { settleScore } from './settle-score.ts'
import { changeOwnCase, type OwnCase } from './with-own-case.ts'
import { ownWords, takeWords } from './write-back.ts'

export type SatisfactionAnswer = { score: number; words: string; by: 'tap' | 'hand' }

/** This score and worse ones are looked at; with words they take the case up again. */
export const lowScoreMax = 2

/**
 * Keeps how content a person was with the last resolution; it can be changed while the case stays settled. Returns
 * `unclear` where several scores came at once. Refuses `satisfaction/not-asked`, words and links as `writeBack` does.
 */
export async function answerSatisfaction(
  platform: Platform,
  token: string,
  answer: SatisfactionAnswer,
): Promise<'kept' | 'unclear' | 'reopened'> {
  const words = ownWords(answer.words)
  return changeOwnCase(platform, token, async (scope, own) => {
    const question = await lockLastQuestion(scope, own.case.id)
    if (!question || own.case.resolvedAt === null) throw new AppError('satisfaction/not-asked')
    const settled = settleScore(question, { score: answer.score, by: answer.by, at: scope.now })
    const { caseId, resolution } = question
    await changeQuestion(scope, { caseId, resolution }, { ...settled, words: words || question.words })
    await noteScore(scope, own, { question, score: settled.score })
    if (settled.score === null) return 'unclear'
    if (settled.score > lowScoreMax || words === '') return 'kept'
    await takeWords(scope, own, words)
    return 'reopened'
  })
}

/** In the history of the case, each time the answer is another one. */
async function noteScore(
  scope: Scope,
  own: OwnCase,
  { question, score }: { question: SatisfactionRow; score: number | null },
): Promise<void> {
  if (score === question.score) return
  const { resolution } = question
  const kind = score === null ? 'satisfaction-unclear' : 'satisfaction'
  const isLow = score !== null && score <= lowScoreMax
  await addEntry(scope, own.case.id, {
    kind,
    detail: score === null ? { resolution } : { resolution, score, isLow },
  })
  await countScore(scope, own.case.id, score)
  await scoreKeptCase(scope, own.case.id, score)
  await scope.tellLive({ kind: 'case.changed', id: toPublicId('case', own.case.id) })
}

/** The figures hold the last answer to each resolution. */
async function countScore(scope: Scope, caseId: string, score: number | null): Promise<void> {
  const answered = await readCase(scope, caseId)
  if (!answered) return
  const measure = 'satisfaction'
  await unnoteMilestones(scope, { caseId, measure, since: answered.resolvedAt ?? answered.openedAt })
  if (score === null) return
  await noteMilestone(scope, answered, { measure, at: scope.now, amount: score, step: score })
}
