import type { Scope } from '../../../platform/scope.ts'
import { lockShown } from './lock-shown.ts'
import { emptyShown, replaceShown } from './shown-store.ts'

const atOnce = 20_000

/** Makes the shop window's rows of a shop from nothing, out of what is published now. Votes are kept. */
export async function rebuildShown(scope: Scope): Promise<void> {
  await lockShown(scope)
  await emptyShown(scope)
  let last: string | undefined = '00000000-0000-0000-0000-000000000000'
  while (last !== undefined) {
    const ids = await publishedAfter(scope, last)
    if (ids.length > 0) await replaceShown(scope, ids)
    last = ids.at(-1)
  }
}

async function publishedAfter(scope: Scope, after: string): Promise<string[]> {
  const rows = await scope.db
    .selectFrom('publication')
    .select('feedbackId')
    .where('shopId', '=', scope.shopId)
    .where('state', '=', 'published')
    .where('feedbackId', '>', after)
    .orderBy('feedbackId')
    .limit(atOnce)
    .execute()
  return rows.map(({ feedbackId }) => feedbackId)
}
