import { endpoints } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { inShop, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { readCase } from '../case-store.ts'
import { endCallBack, planCallBack, readCallBackPage, readCallBacksOfCase, showPhone } from './call-backs.ts'
import { putScorecard, readCaseScorecards, readScorecardPage } from './scorecards.ts'

const caseId = (params: { id: string }) => uuidOf('case', params.id)
const callBackId = (params: { id: string }) => uuidOf('callBack', params.id)

export const aftercareRoutes: Route[] = [
  inShop(endpoints.planCallBack, (scope, { params, body }) => planCallBack(scope, caseId(params), body)),
  inShop(endpoints.listCaseCallBacks, async (scope, { params }) => {
    if (!(await readCase(scope, caseId(params)))) throw new AppError('case/not-found')
    return { items: await readCallBacksOfCase(scope, caseId(params)) }
  }),
  inShop(endpoints.listCallBacks, (scope, { query }) => readCallBackPage(scope, query)),
  inShop(endpoints.endCallBack, (scope, { params, body }) => endCallBack(scope, callBackId(params), body)),
  inShop(endpoints.showCallBackPhone, async (scope, { params }) => ({
    phone: await showPhone(scope, callBackId(params)),
  })),
  inShop(endpoints.putScorecard, (scope, { params, body }) => putScorecard(scope, caseId(params), body)),
  inShop(endpoints.listCaseScorecards, async (scope, { params }) => ({
    items: await readCaseScorecards(scope, caseId(params)),
  })),
  inShop(endpoints.listScorecards, (scope, { query }) => readScorecardPage(scope, query)),
]
