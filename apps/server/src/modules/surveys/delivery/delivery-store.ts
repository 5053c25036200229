import type { SurveyDelivery } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import './delivery-tables.ts'

export function findDeliverySettings(scope: Scope, surveyId: string): Promise<SurveyDelivery | undefined> {
  return scope.db
    .selectFrom('surveyDelivery')
    .select(['reminders', 'reminderDays', 'recontactDays', 'words'])
    .where('shopId', '=', scope.shopId)
    .where('surveyId', '=', surveyId)
    .executeTakeFirst()
}

export async function saveDeliverySettings(
  scope: Scope,
  surveyId: string,
  settings: SurveyDelivery,
): Promise<void> {
  const values = { ...settings, words: JSON.stringify(settings.words), changedAt: scope.now }
  await scope.db
    .insertInto('surveyDelivery')
    .values({ shopId: scope.shopId, surveyId, ...values })
    .onConflict((conflict) => conflict.columns(['shopId', 'surveyId']).doUpdateSet(values))
    .execute()
}
