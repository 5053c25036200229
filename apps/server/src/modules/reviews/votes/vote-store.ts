import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { isMachinePace, withinDay } from './is-machine-pace.ts'
import { countVotes, type VoteCount } from './vote-queries.ts'
import { weighHelpfulness } from './weigh-helpfulness.ts'
import './vote-tables.ts'

/** `new`: this very vote ruled the network out, so that its earlier votes count no more. */
export type Standing = 'counts' | 'ruled-out' | 'newly-ruled-out'

/**
 * Notes that a network votes, and rules it out at machine pace. The network stays locked until the transaction ends, so
 * that its votes wait for each other.
 */
export async function noteNetwork(scope: Scope, network: Buffer): Promise<Standing> {
  const { recent, ruledOutAt } = await lockNetwork(scope, network)
  if (ruledOutAt) return 'ruled-out'
  const times = withinDay(recent, scope.now)
  const isRuledOut = isMachinePace(times)
  await sql`
    update voting_network
    set recent = ${isRuledOut ? [] : times}::timestamptz[],
      last_at = ${scope.now},
      ruled_out_at = ${isRuledOut ? scope.now : null}
    where shop_id = ${scope.shopId}
      and network = ${network}`.execute(scope.db)
  return isRuledOut ? 'newly-ruled-out' : 'counts'
}

async function lockNetwork(
  scope: Scope,
  network: Buffer,
): Promise<{ recent: Date[]; ruledOutAt: Date | null }> {
  await scope.db
    .insertInto('votingNetwork')
    .values({ shopId: scope.shopId, network, recent: sql`'{}'`, lastAt: scope.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return scope.db
    .selectFrom('votingNetwork')
    .select(['recent', 'ruledOutAt'])
    .where('shopId', '=', scope.shopId)
    .where('network', '=', network)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export type KeptVote = { feedbackId: string; voter: Buffer; network: Buffer; isHelpful: boolean }

/** A voter has one vote on a review; thinking again does not make it younger. */
export async function keepVote(scope: Scope, vote: KeptVote): Promise<void> {
  await scope.db
    .insertInto('reviewVote')
    .values({ shopId: scope.shopId, ...vote, at: scope.now })
    .onConflict((conflict) =>
      conflict.columns(['shopId', 'feedbackId', 'voter']).doUpdateSet({ isHelpful: vote.isHelpful }),
    )
    .execute()
}

export async function dropVote(scope: Scope, vote: { feedbackId: string; voter: Buffer }): Promise<void> {
  await scope.db
    .deleteFrom('reviewVote')
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', vote.feedbackId)
    .where('voter', '=', vote.voter)
    .execute()
}

/**
 * Counts the votes on these reviews anew. Returns those whose figures changed. Reviews are locked in one order, and
 * counted behind the lock, so that no vote of another transaction is missed.
 */
export async function recountVotes(scope: Scope, ids: readonly string[]): Promise<VoteCount[]> {
  const sorted = [...new Set(ids)].sort()
  const known = await lockFigures(scope, sorted)
  const counted = await countVotes(scope, sorted)
  const changed = counted.filter(({ feedbackId, helpful, voted }) => {
    const before = known.get(feedbackId)
    return before?.helpful !== helpful || before.voted !== voted
  })
  if (changed.length === 0) return []
  await sql`
    update review_helpfulness
    set helpful = row.helpful, voted = row.voted, helpfulness = row.helpfulness
    from unnest(
      ${changed.map(({ feedbackId }) => feedbackId)}::uuid[],
      ${changed.map(({ helpful }) => helpful)}::int[],
      ${changed.map(({ voted }) => voted)}::int[],
      ${changed.map(weighHelpfulness)}::double precision[]
    ) as row (id, helpful, voted, helpfulness)
    where shop_id = ${scope.shopId}
      and feedback_id = row.id`.execute(scope.db)
  return changed
}

async function lockFigures(scope: Scope, sorted: readonly string[]): Promise<Map<string, VoteCount>> {
  await sql`
    insert into review_helpfulness (shop_id, feedback_id)
    select ${scope.shopId}, id
    from unnest(${[...sorted]}::uuid[]) as id
    order by id
    on conflict (shop_id, feedback_id) do nothing`.execute(scope.db)
  const rows = await scope.db
    .selectFrom('reviewHelpfulness')
    .select(['feedbackId', 'helpful', 'voted'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', sql<string>`any(${[...sorted]}::uuid[])`)
    .orderBy('feedbackId')
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [row.feedbackId, row]))
}

/** Votes that count on reviews, as they are kept, and what "most helpful" goes by; those nobody voted on are left out. */
export function readVoteFigures(
  scope: Scope,
  ids: readonly string[],
): Promise<(VoteCount & { helpfulness: number })[]> {
  return scope.db
    .selectFrom('reviewHelpfulness')
    .select(['feedbackId', 'helpful', 'voted', 'helpfulness'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('feedbackId')
    .execute()
}

/** Forgets networks from which no vote came for two days, but not those that were ruled out. */
export async function forgetVotingNetworks(scope: Scope): Promise<void> {
  await sql`
    delete from voting_network
    where shop_id = ${scope.shopId}
      and ruled_out_at is null
      and last_at < ${scope.now}::timestamptz - interval '2 days'`.execute(scope.db)
}
