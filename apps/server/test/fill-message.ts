import { ensureCustomers } from '../src/modules/customers/index.ts'
import { queueMessage } from '../src/modules/outreach/index.ts'
import type { TestShop } from './start-api.ts'

/** Queues a message whose every word is this one. Returns its id. */
export function fillMessage(shop: TestShop, word: string): Promise<string> {
  return shop.run(async (scope) => {
    const customers = await ensureCustomers(scope, [{ source: word, externalId: 'a', name: word }])
    const [customerId = ''] = [...customers.values()]
    const queued = await queueMessage(scope, {
      purpose: word,
      clock: 'request',
      customerId,
      subjectId: word,
      dedupeKey: word,
      notBefore: scope.now,
    })
    return queued.messageId
  })
}
