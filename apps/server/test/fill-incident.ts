import { endpoints, toPublicId, toUuid } from '@echoloop/contract'
import type { TestShop } from './start-api.ts'

/** An incident with these words, a surge, a notice and a hold. Ids by the prefix of their kind. */
export async function fillIncident(
  shop: TestShop,
  { text, product }: { text: string; product: string },
): Promise<Record<'inc' | 'ist' | 'ino' | 'hld' | 'sge', string>> {
  const incident = await shop.client.call(endpoints.openIncident, {
    body: { kind: 'data-leak', title: text, severity: 1 },
  })
  const incidentId = toUuid('incident', incident.id) ?? ''
  const found = await shop.run(async (scope) => {
    const { db, shopId, now } = scope
    const made = { surge: scope.newId(), notice: scope.newId(), hold: scope.newId() }
    const surge = { id: made.surge, kind: 'channel' as const, member: text, productId: null }
    await db
      .insertInto('surge')
      .values({ shopId, ...surge, state: 'open', openedAt: now, lastAt: now, voices: 0 })
      .execute()
    const notice = { id: made.notice, incidentId, statementVersion: 1, postedBy: text }
    await db
      .insertInto('incidentNotice')
      .values({ shopId, ...notice, fromAt: now, untilAt: null, postedAt: now })
      .execute()
    const hold = { id: made.hold, incidentId, productId: toUuid('product', product) ?? '', orderedBy: text }
    await db
      .insertInto('productHold')
      .values({ shopId, ...hold, action: 'hold', state: 'accepted', orderedAt: now, nextTryAt: null })
      .execute()
    return made
  })
  return {
    inc: incident.id,
    ist: incident.steps.items[0]?.id ?? '',
    sge: toPublicId('surge', found.surge),
    ino: toPublicId('incidentNotice', found.notice),
    hld: toPublicId('productHold', found.hold),
  }
}
