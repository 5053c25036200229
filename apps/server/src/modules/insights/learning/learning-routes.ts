import { endpoints } from '@echoloop/contract'
import { inShop, type Route } from '../../../platform/http/route.ts'
import { forgetRule, putShopWords, recallRule } from './change-learning.ts'
import { readLearning } from './read-learning.ts'

export const learningRoutes: Route[] = [
  inShop(endpoints.readLearning, (scope) => readLearning(scope)),
  inShop(endpoints.putShopWords, async (scope, { body }) => {
    await putShopWords(scope, body)
    return readLearning(scope)
  }),
  inShop(endpoints.forgetRule, async (scope, { params }) => {
    await forgetRule(scope, params.id)
    return readLearning(scope)
  }),
  inShop(endpoints.recallRule, async (scope, { params }) => {
    await recallRule(scope, params.id)
    return readLearning(scope)
  }),
]
