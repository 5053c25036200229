import { findPersonalData } from '@echoloop/analysis'
import type { StatementInput } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import type { Scope } from '../../platform/scope.ts'
import { countOfPlan, publishedWords } from './voice-queries.ts'

const languages = ['zh-CN', 'en'] as const

/**
 * A statement goes to many people and stands on a public page: no address or number of a person may be in it, and
 * quotes are published reviews that the plan is linked to.
 */
export async function checkStatement(scope: Scope, planId: string, statement: StatementInput): Promise<void> {
  const fields = (['said', 'did'] as const).flatMap((part) =>
    languages.flatMap((language) =>
      findPersonalData(statement[part][language]).length === 0
        ? []
        : [{ path: `${part}.${language}`, code: 'personal_data' }],
    ),
  )
  if (fields.length > 0) throw new AppError('plan/personal-data', {}, { fields })
  const feedbackIds = [...new Set(statement.quoteIds.map((id) => uuidOf('feedback', id)))]
  if (feedbackIds.length === 0) return
  const published = await publishedWords(scope, feedbackIds)
  const linked = await countOfPlan(scope, { planId, feedbackIds })
  if (published.size < feedbackIds.length || linked < feedbackIds.length)
    throw new AppError('plan/not-quotable')
}
