import { orderSource } from '../modules/catalogue/index.ts'
import { acceptFeedback } from '../modules/feedback/index.ts'
import type { Scope } from '../platform/scope.ts'
import type { DemoCopy } from './demo-files.ts'

const dayMs = 86_400_000

/** Reviews by one hand under many names, so that the demo shop has something for its moderators to look at. */
export async function plantCampaign(scope: Scope, copies: readonly DemoCopy[]): Promise<void> {
  const records = copies.map(({ externalId, name, daysAgo, device, network, ...words }) => ({
    ...words,
    kind: 'review',
    source: orderSource,
    externalId,
    occurredAt: new Date(scope.now.getTime() - daysAgo * dayMs).toISOString(),
    author: { externalId: `campaign-${externalId}`, name },
    facts: { deviceHash: device, networkHash: network },
  }))
  const results = await acceptFeedback(scope, records, { channel: 'demo' })
  const refused = results.find(({ status }) => status === 'refused')
  if (refused) throw new Error(`the demo's own data was refused: ${JSON.stringify(refused)}`)
}
