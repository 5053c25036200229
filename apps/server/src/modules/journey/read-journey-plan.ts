import { type JourneyPlan, toPublicId } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { listRules } from './rule-store.ts'
import { readSettings } from './setting-store.ts'
import { readSurveys } from './survey-queries.ts'
import { readTouchpoints } from './touchpoint-store.ts'

/**
 * What the script in a shop's pages needs to know; null when it has nothing to do there. Nothing in it is secret: who
 * belongs to a segment is asked of the server.
 */
export async function readJourneyPlan(scope: Scope): Promise<JourneyPlan | null> {
  const { takesEvents, sampling, asksMax, asksDays } = await readSettings(scope)
  const rules = await listRules(scope)
  if (!takesEvents && rules.length === 0) return null
  const surveys = await readSurveys(
    scope,
    rules.map(({ surveyId }) => surveyId),
  )
  const live = rules.filter(({ isOn, surveyId }) => isOn && surveys.get(surveyId)?.isLive)
  const points = await readTouchpoints(scope)
  return {
    shop: toPublicId('shop', scope.shopId),
    takesEvents,
    sampling,
    asksMax,
    asksDays,
    paths: points.flatMap(({ touchpoint, paths }) => paths.map((path) => ({ touchpoint, path }))),
    rules: live.map(({ id, surveyId, tiers, touchpoint, path, moment, after, event, ...rule }) => ({
      id: toPublicId('rule', id),
      survey: toPublicId('survey', surveyId),
      touchpoint,
      path,
      moment,
      after,
      event,
      sampling: rule.sampling,
      needsConsent: rule.needsConsent,
      isForSome: tiers.length > 0,
    })),
  }
}
