import { toPublicId } from '@echoloop/contract'
import type { LocaleName } from '@echoloop/locales'
import { findFaults } from '@echoloop/survey'
import { AppError } from '../../platform/app-error.ts'
import { noteWork } from '../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../platform/scope.ts'
import { audit, nameOfActor } from '../shops/index.ts'
import { refuseStale } from './change-survey.ts'
import { faultFields } from './fault-fields.ts'
import { insertVersion, lockSurvey, saveSurvey } from './survey-store.ts'
import { voiceStage } from './voices/voice-stage.ts'

/**
 * Makes the draft a version and takes answers to it. What was published already is not published twice. Refuses a draft
 * with faults, and one that somebody changed meanwhile.
 */
export async function publishSurvey(
  scope: Scope,
  id: string,
  { revision, language }: { revision: number; language: LocaleName },
): Promise<void> {
  const row = await lockSurvey(scope, id)
  refuseStale(row, revision)
  if (row.state === 'archived') throw new AppError('survey/wrong-state')
  if (row.closesAt !== null && row.closesAt <= scope.now) throw new AppError('survey/closes-in-past')
  if (row.publishedRevision === revision && row.state === 'live') return
  const faults = findFaults(row.draft)
  if (faults.length > 0)
    throw new AppError('survey/faulty', { count: faults.length }, { fields: faultFields(faults, language) })
  const version = (row.liveVersion ?? 0) + 1
  await insertVersion(scope, {
    surveyId: id,
    version,
    definition: row.draft,
    publishedBy: nameOfActor(scope.actor),
  })
  await saveSurvey(scope, id, {
    state: 'live',
    liveVersion: version,
    publishedRevision: revision,
    publishedAt: scope.now,
    closedAt: null,
  })
  await noteWork(scope, voiceStage)
  await audit(scope, { action: 'survey.published', subject: toPublicId('survey', id), detail: { version } })
}
