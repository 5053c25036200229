import { type Platform, runInShop } from '../../platform/scope.ts'
import type { MessengerAdapter, OpenDoor, TalkOutcome } from './adapters/messenger-adapter.ts'
import { findDoorRow, updateDoor } from './door-store.ts'

type Place = { platform: Platform; shopId: string; doorId: string; adapter: MessengerAdapter; door: OpenDoor }

/** Fetched anew so long before it ends, that none ends on its way. */
const marginMs = 300_000

/** The token of an account: the kept one while it counts, else a new one, kept sealed for every process. */
export async function platformToken(
  place: Place,
  isForced = false,
): Promise<{ token: string } | TalkOutcome> {
  const { platform, shopId, doorId, adapter, door } = place
  if (!adapter.fetchToken) return { token: '' }
  const who = { shopId, actor: { kind: 'system' } } as const
  const kept = await runInShop(platform, who, async (scope) => {
    const row = await findDoorRow(scope, doorId)
    const isGood = row?.tokenUntil && row.tokenUntil > scope.now && row.sealedToken
    return isGood && row.sealedToken ? scope.keys.open(row.sealedToken).toString() : undefined
  })
  if (kept !== undefined && !isForced) return { token: kept }
  const fetched = await adapter.fetchToken(door, isForced)
  if ('kind' in fetched) return fetched
  const { token, seconds } = fetched
  await runInShop(platform, who, (scope) =>
    updateDoor(scope, doorId, {
      sealedToken: scope.keys.seal(Buffer.from(token)),
      tokenUntil: new Date(scope.now.getTime() + Math.max(seconds * 1000 - marginMs, 0)),
    }),
  )
  return { token }
}
