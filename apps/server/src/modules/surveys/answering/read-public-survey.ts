import { type PublicSurvey, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { readShopRow } from '../../shops/index.ts'
import { stateAt } from '../state-at.ts'
import { readSurveyRow } from '../survey-store.ts'
import { readKnownVersion } from './version-memory.ts'

/** A published survey for whoever answers it; refuses what was never published, and what is archived. */
export async function readPublicSurvey(
  scope: Scope,
  { surveyId, version }: { surveyId: string; version?: number | undefined },
): Promise<PublicSurvey> {
  const row = await readSurveyRow(scope, surveyId)
  const state = stateAt(row, scope.now)
  if (state === 'draft' || row.liveVersion === null) throw new AppError('survey/not-live')
  if (state === 'archived') throw new AppError('survey/archived')
  const shown = version ?? row.liveVersion
  const { definition } = await readKnownVersion(scope, { surveyId, version: shown })
  const shop = await readShopRow(scope)
  return {
    id: toPublicId('survey', surveyId),
    shop: shop.id,
    shopName: shop.name,
    version: shown,
    state,
    settings: row.settings,
    definition: { ...definition, quotas: [] },
  }
}
