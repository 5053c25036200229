import { toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { markListStopped, readList } from './list-store.ts'

/**
 * Links of the list take no new response; of its people nobody is written to or reminded any more. Whose message left
 * may still answer. Stopping twice changes nothing.
 */
export async function stopList(
  scope: Scope,
  wanted: { surveyId: string; listId: string },
): Promise<{ done: true }> {
  const list = await readList(scope, wanted)
  if (list.stoppedAt === null) {
    await markListStopped(scope, wanted.listId)
    await audit(scope, { action: 'survey.list-stopped', subject: toPublicId('survey', wanted.surveyId) })
  }
  return { done: true }
}
