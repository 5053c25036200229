import { type SurveyList, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { readDelivered } from './delivery-queries.ts'
import { insertLinks, insertList, presentLists, readList } from './list-store.ts'

type Wanted = { surveyId: string; name: string; count: number; expiresAt: string | null }

/** Makes single-use links; they may be made before the survey is live. */
export async function createLinks(scope: Scope, wanted: Wanted): Promise<SurveyList> {
  const { surveyId, name, count } = wanted
  await readDelivered(scope, surveyId)
  const expiresAt = wanted.expiresAt === null ? null : new Date(wanted.expiresAt)
  if (expiresAt && expiresAt <= scope.now) throw new AppError('survey/closes-in-past')
  const listId = await insertList(scope, { surveyId, kind: 'links', name, audience: {}, expiresAt })
  await insertLinks(scope, { listId, surveyId, count })
  await audit(scope, {
    action: 'survey.links-created',
    subject: toPublicId('survey', surveyId),
    detail: { count },
  })
  const [list] = await presentLists(scope, [await readList(scope, { surveyId, listId })])
  if (!list) throw new AppError('survey/list-not-found')
  return list
}
