import { noteWork, shopsWithWork } from '../../platform/jobs/shops-with-work.ts'
import { type Platform, runInShop, type Scope } from '../../platform/scope.ts'
import { adapterOf } from './adapters/adapter-of.ts'
import type { MessengerAdapter, OpenDoor, PulledPage } from './adapters/messenger-adapter.ts'
import { type DoorRow, findDoorRow, noteGood, pauseAccount, updateDoor } from './door-store.ts'
import { openDoor } from './open-door.ts'
import { platformToken } from './platform-token.ts'
import { takeMessages } from './take-messages.ts'
import { takeReceipts } from './take-receipts.ts'

/** Shops with an account whose platform said that something is to be asked for. */
export const pullStage = 'messenger-pull'

const pagesMax = 50

/** Notes that the platform keeps something for us. The token it gave lets us ask more often. */
export async function askForPull(scope: Scope, doorId: string, token: string): Promise<void> {
  await updateDoor(scope, doorId, {
    pullWantedAt: scope.now,
    sealedPullToken: token === '' ? null : scope.keys.seal(Buffer.from(token)),
  })
  await noteWork(scope, pullStage)
  await scope.wakeWorkers(pullStage)
}

type Pulling = { mayBePrivate: boolean; isStopping: () => boolean }

/**
 * Asks platforms for what they keep for us, page by page. A page is taken in one transaction with the place reached, so
 * that whoever dies in between asks for it again, and what comes twice is one by its id. Returns how many pages.
 */
export async function pullWaiting(platform: Platform, pulling: Pulling): Promise<number> {
  let pages = 0
  for (const shopId of await platform.database.unscoped((db) => shopsWithWork(db, pullStage))) {
    if (pulling.isStopping()) break
    const who = { shopId, actor: { kind: 'system' } } as const
    const due = await runInShop(platform, who, listDue)
    for (const door of due)
      pages += await pullAll(platform, { shopId, door, pulling }).catch(async (error: unknown) => {
        // What is wrong with one account holds up no other.
        platform.log.warn({ err: error, doorId: door.id }, 'an account is asked again later')
        await runInShop(platform, who, (scope) => putOff(scope, door.id, 'fault'))
        return 0
      })
  }
  return pages
}

async function listDue(scope: Scope): Promise<DoorRow[]> {
  const rows = await scope.db
    .selectFrom('messengerDoor')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('pullWantedAt', 'is not', null)
    .where('pullWantedAt', '<=', scope.now)
    .where('removedAt', 'is', null)
    .execute()
  const doors = []
  for (const { id } of rows) doors.push(await findDoorRow(scope, id))
  return doors.filter((door) => door !== undefined)
}

type Of = { shopId: string; door: DoorRow; pulling: Pulling }

async function pullAll(platform: Platform, { shopId, door, pulling }: Of): Promise<number> {
  const who = { shopId, actor: { kind: 'system' } } as const
  let row: DoorRow | undefined = door
  for (let pages = 0; pages < pagesMax && row && !pulling.isStopping(); pages++) {
    const open = await runInShop(platform, who, async (scope) =>
      row
        ? openDoor(row, { keys: scope.keys, now: scope.now, mayBePrivate: pulling.mayBePrivate })
        : undefined,
    )
    const adapter = adapterOf(row.kind)
    if (!open || !adapter.pull) return pages
    const from: DoorRow = row
    const page = await askPage(platform, { shopId, row: from, adapter, open })
    const goesOn = await runInShop(platform, who, (scope) => takePage(scope, from, page))
    if (!goesOn) return pages + 1
    row = await runInShop(platform, who, (scope) => findDoorRow(scope, door.id))
  }
  return pagesMax
}

type Asking = { shopId: string; row: DoorRow; adapter: MessengerAdapter; open: OpenDoor }

async function askPage(platform: Platform, { shopId, row, adapter, open }: Asking): Promise<PulledPage> {
  const place = { platform, shopId, doorId: row.id, adapter, door: open }
  const pullToken = row.sealedPullToken ? platform.keys.open(row.sealedPullToken).toString() : ''
  for (const isSecond of [false, true]) {
    const given = await platformToken(place, isSecond)
    if ('kind' in given) return { kind: 'fault', reason: given.kind === 'sent' ? '' : given.reason }
    const page = await adapter.pull?.(open, {
      token: given.token,
      cursor: row.pullCursor ?? '',
      pullToken,
    })
    if (page && page.kind !== 'stale-token') return page
  }
  return { kind: 'fault', reason: 'token-refused' }
}

async function putOff(scope: Scope, doorId: string, reason: string): Promise<void> {
  await updateDoor(scope, doorId, { pullWantedAt: await pauseAccount(scope, doorId, reason) })
}

/** Returns whether there is more to ask for at once. Two who asked for the same page take it once. */
async function takePage(scope: Scope, from: DoorRow, page: PulledPage): Promise<boolean> {
  const locked = await scope.db
    .selectFrom('messengerDoor')
    .select(['pullCursor', 'pullWantedAt'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', from.id)
    .forUpdate()
    .executeTakeFirst()
  if (!locked || locked.pullCursor !== from.pullCursor) return false
  if (page.kind !== 'page') {
    await putOff(scope, from.id, page.reason)
    return false
  }
  if (from.failures > 0) await noteGood(scope, from.id)
  await takeMessages(scope, from, page)
  await takeReceipts(scope, from, page.receipts)
  // Whoever was told of more while this page was on its way asks again.
  const isToldMeanwhile = locked.pullWantedAt?.getTime() !== from.pullWantedAt?.getTime()
  await updateDoor(scope, from.id, {
    pullCursor: page.cursor,
    pullWantedAt: page.hasMore || isToldMeanwhile ? locked.pullWantedAt : null,
    ...(page.messages.length > 0 ? { lastInAt: scope.now } : {}),
  })
  return page.hasMore
}
