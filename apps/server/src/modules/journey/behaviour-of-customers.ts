import type { Scope } from '../../platform/scope.ts'
import './journey-tables.ts'

export type KnownBehaviour = {
  at: Date
  kind: string
  touchpoint: string
  page: string | null
  words: string | null
  results: number | null
}

const listedMax = 10_000

/** What these customers did in browsers in which the shop signed for them, the newest first. */
export function knownBehaviourOf(scope: Scope, customerIds: readonly string[]): Promise<KnownBehaviour[]> {
  return scope.db
    .selectFrom('behaviourEvent')
    .select(['at', 'kind', 'touchpoint', 'page', 'words', 'results'])
    .where('shopId', '=', scope.shopId)
    .where('customerId', 'in', [...customerIds])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(listedMax)
    .execute()
}

/** How many such steps are kept. */
export async function countKnownBehaviour(scope: Scope, customerIds: readonly string[]): Promise<number> {
  const { count } = await scope.db
    .selectFrom('behaviourEvent')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('shopId', '=', scope.shopId)
    .where('customerId', 'in', [...customerIds])
    .executeTakeFirstOrThrow()
  return count
}
