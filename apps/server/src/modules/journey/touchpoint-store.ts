import { type Touchpoint, touchpoints } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import './journey-tables.ts'

/** Pages of a usual shop; a shop says what its own are called. */
const usualPaths: Readonly<Record<Touchpoint, readonly string[]>> = {
  home: ['/'],
  product: ['/products/*', '/product/*', '/p/*'],
  search: ['/search*'],
  cart: ['/cart*'],
  payment: ['/checkout*', '/checkouts/*'],
  tracking: ['/track*', '/orders/*'],
  'after-sales': ['/returns*', '/support*'],
  'after-purchase': ['/thank-you*', '/order-received*'],
}

export type KeptTouchpoint = {
  touchpoint: Touchpoint
  ownerId: string | null
  reviewOn: string | null
  paths: string[]
}

/** All eight in their order; those that nobody has set up are as they come. */
export async function readTouchpoints(scope: Scope): Promise<KeptTouchpoint[]> {
  const rows = await scope.db
    .selectFrom('touchpoint')
    .select(['touchpoint', 'ownerId', 'reviewOn', 'paths'])
    .where('shopId', '=', scope.shopId)
    .execute()
  return touchpoints.map(
    (touchpoint) =>
      rows.find((row) => row.touchpoint === touchpoint) ?? {
        touchpoint,
        ownerId: null,
        reviewOn: null,
        paths: [...usualPaths[touchpoint]],
      },
  )
}

export async function saveTouchpoint(scope: Scope, kept: KeptTouchpoint): Promise<void> {
  const { touchpoint, ...fields } = kept
  const values = { ...fields, changedAt: scope.now }
  await scope.db
    .insertInto('touchpoint')
    .values({ shopId: scope.shopId, touchpoint, ...values })
    .onConflict((conflict) => conflict.columns(['shopId', 'touchpoint']).doUpdateSet(values))
    .execute()
}
