import { endpoints, type RoutingRule, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { inShop, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit, readDepartments } from '../../shops/index.ts'
import { findRules, replaceRules } from './routing-store.ts'

export const routingRoutes: Route[] = [
  inShop(endpoints.listRoutingRules, async (scope) => ({ items: await readRules(scope) })),
  inShop(endpoints.putRoutingRules, async (scope, { body }) => {
    const rules = body.items.map((rule) => ({
      ...rule,
      departmentId: uuidOf('department', rule.departmentId),
    }))
    const known = new Set((await readDepartments(scope)).map(({ id }) => id))
    if (rules.some(({ departmentId }) => !known.has(departmentId))) throw new AppError('department/not-found')
    await replaceRules(scope, rules)
    await audit(scope, { action: 'routing.changed', detail: { rules: rules.length } })
    return { items: await readRules(scope) }
  }),
]

/** Rules of departments that were closed fit nothing any more, and are not shown. */
async function readRules(scope: Scope): Promise<RoutingRule[]> {
  const known = new Set((await readDepartments(scope)).map(({ id }) => id))
  return (await findRules(scope))
    .filter(({ departmentId }) => known.has(departmentId))
    .map((rule) => ({ ...rule, departmentId: toPublicId('department', rule.departmentId) }))
}
