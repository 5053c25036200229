import { endpoints } from '@echoloop/contract'
import { inShop, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { changeCaseSettings, readCaseSettings } from './case-settings.ts'
import { changeRule, createRule, removeRule } from './change-rules.ts'
import { nameOfRule, presentRule } from './present-rule.ts'
import { previewRule } from './preview-rule.ts'
import { readRules } from './rule-store.ts'

const ruleId = (params: { id: string }) => uuidOf('rule', params.id)

export const caseRuleRoutes: Route[] = [
  inShop(endpoints.listCaseRules, async (scope, { locale }) => {
    const rules = await readRules(scope)
    return { items: rules.map((row) => presentRule(row, locale)), settings: await readCaseSettings(scope) }
  }),
  inShop(endpoints.createCaseRule, async (scope, { body, locale }) =>
    presentRule(await createRule(scope, body), locale),
  ),
  inShop(endpoints.previewCaseRule, (scope, { body, locale }) => previewRule(scope, { ...body, locale })),
  inShop(endpoints.changeCaseRule, async (scope, { params, body, locale }) => {
    const nameShown = (row: Parameters<typeof nameOfRule>[0]) => nameOfRule(row, locale)
    return presentRule(await changeRule(scope, { id: ruleId(params), body, nameShown }), locale)
  }),
  inShop(endpoints.removeCaseRule, async (scope, { params }) => {
    await removeRule(scope, ruleId(params))
    return { done: true } as const
  }),
  inShop(endpoints.putCaseSettings, async (scope, { body }) => {
    await readRules(scope)
    return changeCaseSettings(scope, body)
  }),
]
