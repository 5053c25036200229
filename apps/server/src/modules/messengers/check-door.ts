import { type Platform, runInShop } from '../../platform/scope.ts'
import { adapterOf } from './adapters/adapter-of.ts'
import { readDoor } from './change-messengers.ts'
import { noteGood, noteTrouble } from './door-store.ts'
import { openDoor } from './open-door.ts'
import { platformToken } from './platform-token.ts'

type Asked = { shopId: string; doorId: string; mayBePrivate: boolean }

/** Asks the platform whether it takes the keys, and writes down what it said. Nobody is written to. */
export async function checkDoor(platform: Platform, { shopId, doorId, mayBePrivate }: Asked): Promise<void> {
  const who = { shopId, actor: { kind: 'system' } } as const
  const { row, door } = await runInShop(platform, who, async (scope) => {
    const found = await readDoor(scope, doorId)
    return { row: found, door: openDoor(found, { keys: scope.keys, now: scope.now, mayBePrivate }) }
  })
  const adapter = adapterOf(row.kind)
  if (!door || (!adapter.fetchToken && !adapter.check)) return
  const given = await platformToken({ platform, shopId, doorId, adapter, door }, true)
  const outcome =
    'kind' in given
      ? { kind: 'bad' as const, reason: given.kind === 'sent' ? '' : given.reason }
      : ((await adapter.check?.(door, given.token)) ?? { kind: 'good' as const })
  await runInShop(platform, who, (scope) =>
    outcome.kind === 'good' ? noteGood(scope, doorId) : noteTrouble(scope, doorId, outcome.reason),
  )
}
