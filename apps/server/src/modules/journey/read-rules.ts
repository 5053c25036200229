import { type TouchpointRule, toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { findRule, listRules, type RuleRow } from './rule-store.ts'
import { readSurveys, type SurveyOfRule } from './survey-queries.ts'

export async function readRules(scope: Scope): Promise<TouchpointRule[]> {
  const rows = await listRules(scope)
  const surveys = await readSurveys(
    scope,
    rows.map(({ surveyId }) => surveyId),
  )
  return rows.map((row) => presentRule(row, surveys.get(row.surveyId)))
}

export async function readRule(scope: Scope, id: string): Promise<TouchpointRule> {
  const row = await findRule(scope, id)
  if (!row) throw new AppError('touchpoint-rule/not-found')
  return presentRule(row, (await readSurveys(scope, [row.surveyId])).get(row.surveyId))
}

function presentRule({ changedAt, ...row }: RuleRow, survey: SurveyOfRule | undefined): TouchpointRule {
  return {
    ...row,
    id: toPublicId('rule', row.id),
    surveyId: toPublicId('survey', row.surveyId),
    survey: survey ?? null,
    changedAt: changedAt.toISOString(),
  }
}
