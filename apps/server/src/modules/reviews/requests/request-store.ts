import type { InvitationPolicy } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import type { OrderLineKey } from '../review-queries.ts'
import type { RequestState } from './request-tables.ts'

export async function savePolicy(scope: Scope, policy: InvitationPolicy): Promise<void> {
  const { categories, ...rest } = policy
  const values = { ...rest, changedAt: scope.now }
  await scope.db
    .insertInto('invitationPolicy')
    .values({ shopId: scope.shopId, ...values })
    .onConflict((conflict) => conflict.column('shopId').doUpdateSet(values))
    .execute()
  await scope.db.deleteFrom('invitationDelay').where('shopId', '=', scope.shopId).execute()
  const delays = new Map(categories.map(({ code, ...days }) => [code, days]))
  const rows = [...delays].map(([categoryCode, days]) => ({ shopId: scope.shopId, categoryCode, ...days }))
  if (rows.length > 0) await scope.db.insertInto('invitationDelay').values(rows).execute()
}

type NewRequest = { orderId: string; customerId: string; step: number; plannedFor: Date }

/** Undefined when the order has its request of this step already. */
export async function insertRequest(scope: Scope, request: NewRequest): Promise<string | undefined> {
  const row = await scope.db
    .insertInto('reviewRequest')
    .values({
      shopId: scope.shopId,
      id: scope.newId(),
      state: 'planned',
      createdAt: scope.now,
      ...request,
    })
    .onConflict((conflict) => conflict.columns(['shopId', 'orderId', 'step']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

type RequestChange = {
  state?: RequestState
  reason?: string | null
  plannedFor?: Date
  isHastened?: boolean
  joinedTo?: string | null
  messageId?: string
  attempt?: number
  endedAt?: Date | null
}

export async function changeRequest(scope: Scope, id: string, change: RequestChange): Promise<void> {
  await scope.db
    .updateTable('reviewRequest')
    .set(change)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

type RequestLink = OrderLineKey & { requestId: string; expiresAt: Date }

/** The link of a line in a message; the same one when the message is prepared again, valid anew. */
export async function keepRequestLink(scope: Scope, link: RequestLink): Promise<string> {
  const row = await scope.db
    .insertInto('reviewInvitation')
    .values({ shopId: scope.shopId, id: scope.newId(), createdAt: scope.now, origin: 'request', ...link })
    .onConflict((conflict) =>
      conflict
        .columns(['shopId', 'requestId', 'orderId', 'productId'])
        .where('requestId', 'is not', null)
        .doUpdateSet({ expiresAt: link.expiresAt }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** The link behind a parcel card: one per line, valid anew each time the card is scanned. */
export async function keepCardLink(scope: Scope, link: OrderLineKey & { expiresAt: Date }): Promise<string> {
  const row = await scope.db
    .insertInto('reviewInvitation')
    .values({ shopId: scope.shopId, id: scope.newId(), createdAt: scope.now, origin: 'card', ...link })
    .onConflict((conflict) =>
      conflict
        .columns(['shopId', 'orderId', 'productId'])
        .where('origin', '=', 'card')
        .doUpdateSet({ expiresAt: link.expiresAt }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Notes the first time that a link's form was shown. */
export async function markFormOpened(scope: Scope, invitationId: string): Promise<void> {
  await scope.db
    .updateTable('reviewInvitation')
    .set({ openedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', invitationId)
    .where('openedAt', 'is', null)
    .execute()
}
