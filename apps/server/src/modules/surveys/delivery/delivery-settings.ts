import type { SurveyDelivery, SurveyMailWords } from '@echoloop/contract'
import { toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { readDelivered } from './delivery-queries.ts'
import { findDeliverySettings, saveDeliverySettings } from './delivery-store.ts'

const usualWords: SurveyMailWords = { subject: '', text: '', reminderSubject: '', reminderText: '' }

/** Of a survey that nobody has set anything for. */
export const usualDelivery: SurveyDelivery = {
  reminders: 1,
  reminderDays: 5,
  recontactDays: 30,
  words: { 'zh-CN': usualWords, en: usualWords },
}

export async function readDeliverySettings(scope: Scope, surveyId: string): Promise<SurveyDelivery> {
  return (await findDeliverySettings(scope, surveyId)) ?? usualDelivery
}

/** Counts for what leaves from now on, also of those who wait already. */
export async function putDeliverySettings(
  scope: Scope,
  surveyId: string,
  settings: SurveyDelivery,
): Promise<SurveyDelivery> {
  await readDelivered(scope, surveyId)
  await saveDeliverySettings(scope, surveyId, settings)
  const { reminders, reminderDays, recontactDays } = settings
  await audit(scope, {
    action: 'survey.delivery-changed',
    subject: toPublicId('survey', surveyId),
    detail: { reminders, reminderDays, recontactDays },
  })
  return settings
}
