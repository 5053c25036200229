import { type Platform, runInShop, type Scope } from '../../platform/scope.ts'
import type { MessageKind } from './message-kind.ts'
import { claimUntold, type EndedRow, markTold } from './message-store.ts'

const perRound = 500

/** Tells each kind how its messages ended. Being told and having been told commit together: once, or again. */
export async function tellEnded(
  platform: Platform,
  kinds: readonly MessageKind[],
  shopId: string,
): Promise<void> {
  const stuck: string[] = []
  for (let round = 0; round < perRound; round++) {
    let inHand: string | undefined
    try {
      const found = await runInShop(platform, { shopId, actor: { kind: 'system' } }, async (scope) => {
        const row = await claimUntold(scope, { purposes: kinds.map(({ purpose }) => purpose), not: stuck })
        inHand = row?.id
        if (row) await tell(scope, kinds, row)
        return row !== undefined
      })
      if (!found) return
    } catch (error) {
      platform.log.warn({ err: error, messageId: inHand }, 'the end of a message is told again')
      if (inHand === undefined) return
      stuck.push(inHand)
    }
  }
}

async function tell(scope: Scope, kinds: readonly MessageKind[], row: EndedRow): Promise<void> {
  const { state, purpose, claimedAt, endedAt: _, ...rest } = row
  await markTold(scope, row.id)
  if (state === 'waiting' || state === 'sending') return
  await kinds.find((kind) => kind.purpose === purpose)?.ended?.(scope, { ...rest, state, sentAt: claimedAt })
}
