import { endpoints } from '@echoloop/contract'
import { chooseLocale } from '@echoloop/locales'
import { inShop, open, type Route } from '../../platform/http/route.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { runInShop } from '../../platform/scope.ts'
import { addMeasure, changeMeasure } from './change-measures.ts'
import { changePlan, movePlan } from './change-plan.ts'
import { createPlan } from './create-plan.ts'
import { linkVoices, unlinkVoices } from './link-voices.ts'
import { listPlanNotices, listPlanVoices } from './list-plan-parts.ts'
import { countByState } from './plan-queries.ts'
import { previewShipment } from './preview-shipment.ts'
import { listPlans, readPlan } from './read-plans.ts'
import { readSaidAndDone } from './read-said-and-done.ts'
import { correctStatement, shipPlan } from './ship-plan.ts'

const planOf = ({ id }: { id: string }) => uuidOf('plan', id)

export function improvementRoutes({ publicUrl }: { publicUrl: string }): Route[] {
  return [
    ...readingRoutes,
    ...planningRoutes,
    inShop(endpoints.previewShipment, (scope, { params, body }) =>
      previewShipment(scope, planOf(params), { statement: body, publicUrl }),
    ),
    inShop(endpoints.shipPlan, async (scope, { params, body, locale }) => {
      await shipPlan(scope, planOf(params), body)
      return readPlan(scope, planOf(params), { locale })
    }),
    inShop(endpoints.correctStatement, async (scope, { params, body, locale }) => {
      await correctStatement(scope, planOf(params), body)
      return readPlan(scope, planOf(params), { locale })
    }),
    open(endpoints.readSaidAndDone, async (visit, { query, locale }) => {
      const shopId = uuidOf('shop', query.shop)
      const language = query.lang === undefined ? locale : chooseLocale(query.lang)
      return runInShop(visit.platform, { shopId, actor: { kind: 'system' } }, (scope) =>
        readSaidAndDone(scope, language),
      )
    }),
  ]
}

const readingRoutes: Route[] = [
  inShop(endpoints.listPlans, (scope, { query, locale }) => listPlans(scope, { ...query, locale })),
  inShop(endpoints.countPlans, async (scope) => ({
    counts: { draft: 0, running: 0, shipped: 0, dropped: 0, ...(await countByState(scope)) },
  })),
  inShop(endpoints.readPlan, (scope, { params, locale }) => readPlan(scope, planOf(params), { locale })),
  inShop(endpoints.listPlanVoices, (scope, { params, query, locale }) =>
    listPlanVoices(scope, planOf(params), { ...query, locale }),
  ),
  inShop(endpoints.listPlanNotices, (scope, { params, query }) =>
    listPlanNotices(scope, planOf(params), query),
  ),
]

const planningRoutes: Route[] = [
  inShop(endpoints.createPlan, async (scope, { body, locale }) =>
    readPlan(scope, await createPlan(scope, body), { locale }),
  ),
  inShop(endpoints.changePlan, async (scope, { params, body, locale }) => {
    await changePlan(scope, planOf(params), body)
    return readPlan(scope, planOf(params), { locale })
  }),
  inShop(endpoints.movePlan, async (scope, { params, body, locale }) => {
    await movePlan(scope, planOf(params), body)
    return readPlan(scope, planOf(params), { locale })
  }),
  inShop(endpoints.addPlanMeasure, async (scope, { params, body, locale }) => {
    await addMeasure(scope, planOf(params), body)
    return readPlan(scope, planOf(params), { locale })
  }),
  inShop(endpoints.changePlanMeasure, async (scope, { params, body, locale }) => {
    const id = uuidOf('measure', params.measureId)
    await changeMeasure(scope, { planId: planOf(params), id }, body)
    return readPlan(scope, planOf(params), { locale })
  }),
  inShop(endpoints.linkPlanVoices, async (scope, { params, body, locale }) => {
    const added = await linkVoices(scope, planOf(params), body)
    return { added, plan: await readPlan(scope, planOf(params), { locale }) }
  }),
  inShop(endpoints.unlinkPlanVoices, async (scope, { params, body, locale }) => {
    await unlinkVoices(scope, planOf(params), body.feedbackIds)
    return readPlan(scope, planOf(params), { locale })
  }),
]
