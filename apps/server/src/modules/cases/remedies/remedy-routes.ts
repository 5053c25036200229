import { endpoints } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { inShop, open, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { putRemedyDoor, removeRemedyDoor, rotateRemedySecret, testRemedyDoor } from './change-remedy-door.ts'
import { approveRemedy, cancelRemedy, declineRemedy } from './decide-remedy.ts'
import { proposeRemedy } from './propose-remedy.ts'
import { readCaseRemedies, readRemedy, readRemedyPage } from './read-remedies.ts'
import { remedyCosts } from './remedy-costs.ts'
import { countRemedyRows } from './remedy-queries.ts'
import { putRemedyLimits, putRemedyPolicy, readRemedySettings } from './remedy-settings.ts'
import { retryRemedy, settleRemedy, tellOutcome } from './settle-remedy.ts'

const remedyId = (params: { id: string }) => uuidOf('remedy', params.id)
const caseId = (params: { id: string }) => uuidOf('case', params.id)

/** `mayBePrivate`: the doors of shops may lead to this machine or a private network. */
export function remedyRoutes({ mayBePrivate }: { mayBePrivate: boolean }): Route[] {
  return [...readingRoutes, ...stepRoutes, ...settingsRoutes, ...doorRoutes(mayBePrivate)]
}

const readingRoutes: Route[] = [
  inShop(endpoints.readCaseRemedies, (scope, { params }) => readCaseRemedies(scope, caseId(params))),
  inShop(endpoints.listRemedies, (scope, { query }) => readRemedyPage(scope, query)),
  inShop(endpoints.countRemedies, (scope) => countRemedyRows(scope)),
  inShop(endpoints.readRemedy, (scope, { params }) => readRemedy(scope, remedyId(params))),
  inShop(endpoints.readRemedyCosts, async (scope, { query }) => ({
    items: await remedyCosts(scope, { from: new Date(query.from), to: new Date(query.to), by: query.by }),
  })),
]

const stepRoutes: Route[] = [
  inShop(endpoints.proposeRemedy, async (scope, { params, body }) =>
    readRemedy(scope, await proposeRemedy(scope, caseId(params), body)),
  ),
  inShop(endpoints.approveRemedy, async (scope, { params, body }) => {
    await approveRemedy(scope, { id: remedyId(params), ...body })
    return readRemedy(scope, remedyId(params))
  }),
  inShop(endpoints.declineRemedy, async (scope, { params, body }) => {
    await declineRemedy(scope, { id: remedyId(params), ...body })
    return readRemedy(scope, remedyId(params))
  }),
  inShop(endpoints.cancelRemedy, async (scope, { params, body }) => {
    await cancelRemedy(scope, { id: remedyId(params), ...body })
    return readRemedy(scope, remedyId(params))
  }),
  inShop(endpoints.settleRemedy, async (scope, { params, body }) => {
    await settleRemedy(scope, { id: remedyId(params), ...body })
    return readRemedy(scope, remedyId(params))
  }),
  inShop(endpoints.retryRemedy, async (scope, { params, body }) => {
    await retryRemedy(scope, { id: remedyId(params), ...body })
    return readRemedy(scope, remedyId(params))
  }),
  inShop(endpoints.tellRemedyOutcome, async (scope, { params, body }) => {
    const result = await tellOutcome(scope, remedyId(params), body)
    return { result, remedy: await readRemedy(scope, remedyId(params)) }
  }),
]

const settingsRoutes: Route[] = [
  inShop(endpoints.readRemedySettings, (scope) => readRemedySettings(scope)),
  inShop(endpoints.putRemedyPolicy, async (scope, { body }) => {
    await putRemedyPolicy(scope, body)
    return readRemedySettings(scope)
  }),
  inShop(endpoints.putRemedyLimits, async (scope, { body }) => {
    await putRemedyLimits(scope, body.limits)
    return readRemedySettings(scope)
  }),
]

function doorRoutes(mayBePrivate: boolean): Route[] {
  return [
    inShop(endpoints.putRemedyDoor, async (scope, { body }) => {
      const secret = await putRemedyDoor(scope, { ...body, mayBePrivate })
      return { settings: await readRemedySettings(scope), secret }
    }),
    inShop(endpoints.rotateRemedyDoorSecret, async (scope) => {
      const secret = await rotateRemedySecret(scope)
      return { settings: await readRemedySettings(scope), secret }
    }),
    inShop(endpoints.removeRemedyDoor, async (scope) => {
      await removeRemedyDoor(scope)
      return readRemedySettings(scope)
    }),
    open(endpoints.testRemedyDoor, async ({ platform, caller }) => {
      if (!caller) throw new AppError('session/needed')
      return testRemedyDoor(platform, caller, { mayBePrivate })
    }),
  ]
}
