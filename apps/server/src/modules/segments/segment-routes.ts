import { endpoints } from '@echoloop/contract'
import { inShop, type Route } from '../../platform/http/route.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { ruleOf } from './begin-standings.ts'
import { changeTiers, previewTiers } from './change-tiers.ts'
import { readCustomerTier } from './read-customer-tier.ts'
import { countStandings, listCurrencies } from './standing-queries.ts'

export const segmentRoutes: Route[] = [
  inShop(endpoints.readTiers, async (scope) => {
    const { version, ...rule } = await ruleOf(scope)
    return { rule, ...(await countStandings(scope, version)), currencies: await listCurrencies(scope) }
  }),
  inShop(endpoints.putTiers, (scope, { body }) => changeTiers(scope, body)),
  inShop(endpoints.previewTiers, (scope, { body }) => previewTiers(scope, body)),
  inShop(endpoints.readCustomerTier, (scope, { params }) =>
    readCustomerTier(scope, uuidOf('customer', params.id)),
  ),
]
