import { inEachShop } from '../../../platform/jobs/in-each-shop.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { clockStage } from './clock-store.ts'
import { escalateClocks } from './escalate-clocks.ts'
import { sweepClocks } from './sweep-clocks.ts'

const sweepSize = 500
const escalationSize = 20

type SweepOrder = { isStopping(): boolean }

/** One sweep over the clocks of all shops: what ran out is noted, then ladders are climbed. */
export async function sweepAllClocks(platform: Platform, { isStopping }: SweepOrder): Promise<void> {
  await inEachShop(platform, { stage: clockStage, isStopping }, async (shopId) => {
    const inShop = (work: (scope: Scope) => Promise<number>) =>
      runInShop(platform, { shopId, actor: { kind: 'system' } }, work)
    while (!isStopping() && (await inShop((scope) => sweepClocks(scope, sweepSize))) > 0);
    while (!isStopping() && (await inShop((scope) => escalateClocks(scope, escalationSize))) > 0);
    return 0
  })
}
