import { AppError } from '../../platform/app-error.ts'
import type { Visit } from '../../platform/http/route.ts'
import { runInShop, type Scope } from '../../platform/scope.ts'
import { adapterOf } from './adapters/adapter-of.ts'
import type { Incoming, PlatformCall } from './adapters/messenger-adapter.ts'
import { countRefusal, type DoorRow, findDoorRow, noteCall, updateDoor } from './door-store.ts'
import { wasEnvelopeUsed } from './message-store.ts'
import type { RefusalReason } from './messenger-tables.ts'
import { openDoor } from './open-door.ts'
import { askForPull } from './pull-waiting.ts'
import { takeBackMessages } from './take-back.ts'
import { takeMessages } from './take-messages.ts'
import { takeReceipts } from './take-receipts.ts'

type HookDoor = { shopId: string; doorId: string }
type Answer = { type: string; body: string }

const refusalCodes = {
  forged: 'messenger/wrong-signature',
  late: 'messenger/too-late',
  replayed: 'messenger/replayed',
  malformed: 'messenger/unreadable',
} as const

/**
 * The door that platforms call: the signature over the raw bytes first, then each message once, all in one transaction
 * that has committed when the platform hears so. Refusals are counted, since they tell what is wrong with a set-up.
 */
export async function takeCall(visit: Visit, to: HookDoor): Promise<Answer> {
  const { platform, request } = visit
  const who = { shopId: to.shopId, actor: { kind: 'system' } } as const
  const done = await runInShop(platform, who, async (scope) => {
    const { door, open } = await doorAt(scope, to.doorId)
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const call = callOf(visit, body, scope.now)
    const adapter = adapterOf(door.kind)
    const refused = await take(scope, door, adapter.read(open, call))
    if (refused) await countRefusal(scope, door.id, refused)
    return refused ?? adapter.answer
  })
  if (typeof done === 'string') throw new AppError(refusalCodes[done])
  return done
}

async function take(scope: Scope, door: DoorRow, incoming: Incoming): Promise<RefusalReason | undefined> {
  if (incoming.kind === 'refused') return incoming.reason
  const { messages, receipts, takenBack = [], pull, envelope } = incoming
  const externalIds = messages.map(({ externalId }) => externalId)
  if (envelope && externalIds.length > 0) {
    if (await wasEnvelopeUsed(scope, { doorId: door.id, envelope, externalIds })) return 'replayed'
  }
  await takeMessages(scope, door, { messages, envelope })
  await takeBackMessages(scope, door, takenBack)
  await takeReceipts(scope, door, receipts)
  if (pull) await askForPull(scope, door.id, pull.token)
  const isFirst = await noteCall(scope, door, messages.length > 0 || pull !== undefined)
  if (isFirst) await scope.tellLive({ kind: 'messenger.changed' })
  return undefined
}

/** What a platform asks before it calls: the answer is the word it sent, if it is signed. */
export async function answerQuestion(visit: Visit, to: HookDoor): Promise<string> {
  const who = { shopId: to.shopId, actor: { kind: 'system' } } as const
  const answer = await runInShop(visit.platform, who, async (scope) => {
    const { door, open } = await doorAt(scope, to.doorId)
    const word = adapterOf(door.kind).verify(open, callOf(visit, Buffer.alloc(0), scope.now))
    if (word === undefined) await countRefusal(scope, door.id, 'forged')
    else await updateDoor(scope, door.id, { verifiedAt: scope.now })
    await scope.tellLive({ kind: 'messenger.changed' })
    return word
  })
  if (answer === undefined) throw new AppError('messenger/wrong-signature')
  return answer
}

async function doorAt(scope: Scope, id: string) {
  const door = await findDoorRow(scope, id)
  const open = door && openDoor(door, { keys: scope.keys, now: scope.now, mayBePrivate: false })
  if (!door || !open || door.removedAt) throw new AppError('messenger/not-found')
  return { door, open }
}

function callOf({ request }: Visit, body: Buffer, now: Date): PlatformCall {
  const { query, headers } = request
  const given = typeof query === 'object' && query !== null ? Object.entries(query) : []
  return {
    // A name that comes twice is no platform's.
    query: new Map(given.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))),
    headers,
    body,
    now,
  }
}
