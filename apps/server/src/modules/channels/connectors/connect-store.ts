import { type Connector as ConnectorReply, type StoreAccess, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { newSecret } from '../../../platform/crypto/keys.ts'
import type { Visit } from '../../../platform/http/route.ts'
import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import { runInShop, type Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { storeQueue } from './call-for-store-job.ts'
import { findByAddress, listConnectorRows, readConnector } from './connector-queries.ts'
import { openStore, type StoreSecrets, sealSecrets } from './connector-secrets.ts'
import { firstReading, insertConnector, updateConnector } from './connector-store.ts'
import { storeStage } from './open-event-door.ts'
import { presentConnector } from './present-connector.ts'
import type { StoreSettings } from './run-store-job.ts'
import { storeAddress } from './store-address.ts'
import type { StoreFacts } from './store-door.ts'
import { tellConnector } from './tell-connector.ts'

type Wanted = { access: StoreAccess; deliveredAfterDays: number | null }

/** Asks a store whether it lets us in. Refuses with what is wrong, in words for whoever typed it. */
export async function testStore(
  access: StoreAccess,
  settings: StoreSettings,
): Promise<{ address: string; secrets: StoreSecrets; facts: StoreFacts }> {
  const address = storeAddress(access, settings.mayBePrivate)
  if (!settings.mayBePrivate && !settings.publicUrl.startsWith('https://'))
    throw new AppError('connector/public-address-needed')
  const secrets = secretsOf(access)
  const door = openStore({ ...secrets, address, mayBePrivate: settings.mayBePrivate })
  const greeting = await door.greet()
  if (greeting.kind === 'missing') throw new AppError('connector/not-a-store')
  if (greeting.kind === 'failed') throw new AppError(greeting.code)
  return { address, secrets, facts: greeting.value }
}

function secretsOf(access: StoreAccess): StoreSecrets {
  if (access.kind === 'woocommerce') {
    const { consumerKey, consumerSecret } = access
    return { kind: 'woocommerce', secrets: { consumerKey, consumerSecret, webhookSecret: newSecret() } }
  }
  const { apiSecret, clientId, accessToken } = access
  if (clientId === undefined && accessToken === undefined) throw new AppError('connector/keys-missing')
  return { kind: 'shopify', secrets: { apiSecret, clientId, accessToken } }
}

/** Connects a store that lets us in; one that was connected before goes on where it was known. */
export async function connectStore(
  visit: Visit,
  wanted: Wanted,
  settings: StoreSettings,
): Promise<ConnectorReply> {
  const { caller, platform } = visit
  if (!caller) throw new AppError('session/needed')
  await runInShop(platform, caller, refuseSecond)
  const tested = await testStore(wanted.access, settings)
  return runInShop(platform, caller, async (scope) => {
    await refuseSecond(scope)
    const id = await save(scope, { ...tested, ...wanted })
    const publicId = toPublicId('connector', id)
    await audit(scope, {
      action: 'connector.created',
      subject: publicId,
      detail: { kind: wanted.access.kind },
    })
    await scope.enqueue(storeQueue, { connectorId: id })
    await noteWork(scope, storeStage)
    await tellConnector(scope, id)
    return presentConnector(scope, await readConnector(scope, id))
  })
}

async function refuseSecond(scope: Scope): Promise<void> {
  const all = await listConnectorRows(scope)
  if (all.some(({ state }) => state === 'connected' || state === 'leaving'))
    throw new AppError('connector/already-connected')
}

type Tested = Awaited<ReturnType<typeof testStore>> & Wanted

async function save(scope: Scope, tested: Tested): Promise<string> {
  const { address, secrets, facts, deliveredAfterDays } = tested
  const { kind } = secrets
  const known = await findByAddress(scope, { kind, address })
  const common = {
    storeName: facts.name,
    country: facts.country,
    secrets: sealSecrets(scope, secrets),
    deliveredAfterDays,
  }
  if (known) {
    await updateConnector(scope, known.id, {
      ...common,
      ...firstReading(scope.now),
      state: 'connected',
      leavesAt: null,
      uninstallToldAt: null,
    })
    return known.id
  }
  const others = (await listConnectorRows(scope)).filter((other) => other.kind === kind).length
  return insertConnector(scope, {
    kind,
    address,
    prefix: others === 0 ? kind : `${kind}${others + 1}`,
    ...common,
  })
}
