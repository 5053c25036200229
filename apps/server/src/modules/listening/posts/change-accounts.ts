import { type AccountSettings, type ListeningAccount, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import { readOutgoingUrl } from '../../../platform/outgoing/read-outgoing-url.ts'
import { newWebhookSecret } from '../../../platform/outgoing/webhook-secret.ts'
import { type Actor, type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { listeningStage } from '../listening-stage.ts'
import { mastodonNetwork } from '../sources/source-fields.ts'
import { deleteSourcesOfAccount, insertSource } from '../sources/source-store.ts'
import { type AccountRow, findAccount } from './account-queries.ts'
import { endAccount, insertAccount } from './account-store.ts'
import { readOwnAccount } from './ask-mastodon.ts'
import { cancelPostsOfAccount } from './post-store.ts'

const mentionsEveryMinutes = 5

/**
 * Adds an account through which the shop speaks. A token of Mastodon is tried before it is kept, and what is said to
 * the account is listened to from then on. An adapter gets a signing secret, which is told this once.
 */
export async function addAccount(
  platform: Platform,
  caller: { shopId: string; actor: Actor },
  { settings, mayBePrivate }: { settings: AccountSettings; mayBePrivate: boolean },
): Promise<{ account: ListeningAccount; secret: string | null }> {
  const url = readOutgoingUrl(settings.address, mayBePrivate)
  if (!url)
    throw new AppError('listening/refused-address', {}, { fields: [{ path: 'address', code: 'refused' }] })
  if (settings.kind === 'adapter') {
    const secret = newWebhookSecret()
    const { name, network, charactersMax } = settings
    const account = await runInShop(platform, caller, (scope) =>
      keep(scope, { kind: 'adapter', name, network, address: url.href, handle: null, charactersMax, secret }),
    )
    return { account, secret }
  }
  const { name, token } = settings
  const address = url.origin
  const own = await readOwnAccount({ address, token, mayBePrivate })
  if (own.kind === 'refused') throw new AppError(own.code)
  const account = await runInShop(platform, caller, (scope) =>
    keep(scope, {
      kind: 'mastodon',
      name,
      network: mastodonNetwork,
      address,
      secret: token,
      ...own.account,
    }),
  )
  return { account, secret: null }
}

type Kept = {
  kind: 'mastodon' | 'adapter'
  name: string
  network: string
  address: string
  handle: string | null
  charactersMax: number
  secret: string
}

async function keep(scope: Scope, { secret, ...account }: Kept): Promise<ListeningAccount> {
  const id = await insertAccount(scope, { ...account, sealedSecret: scope.keys.seal(Buffer.from(secret)) })
  if (account.kind === 'mastodon')
    await insertSource(scope, {
      kind: 'mastodon-mentions',
      name: `@${account.handle ?? account.name}`.slice(0, 60),
      network: account.network,
      address: account.address,
      subject: account.handle,
      accountId: id,
      everyMinutes: mentionsEveryMinutes,
      mapping: null,
      cursorParameter: '',
      sealedSecret: null,
      isOn: true,
    })
  await noteWork(scope, listeningStage)
  await audit(scope, {
    action: 'listening-account.added',
    subject: toPublicId('listeningAccount', id),
    detail: { kind: account.kind, network: account.network, host: new URL(account.address).host },
  })
  await scope.tellLive({ kind: 'listening.changed' })
  const row = await findAccount(scope, id)
  if (!row) throw new AppError('listening/account-not-found')
  return presentAccount(row)
}

/** Forgets the token, ends what listened with it and cancels what waits to leave through it. */
export async function removeAccount(scope: Scope, id: string): Promise<void> {
  if (!(await endAccount(scope, id))) throw new AppError('listening/account-not-found')
  await deleteSourcesOfAccount(scope, id)
  await cancelPostsOfAccount(scope, id)
  await audit(scope, { action: 'listening-account.removed', subject: toPublicId('listeningAccount', id) })
  await scope.tellLive({ kind: 'listening.changed' })
}

export function presentAccount(row: AccountRow): ListeningAccount {
  const { kind, name, network, address, handle, charactersMax, createdAt } = row
  return {
    id: toPublicId('listeningAccount', row.id),
    kind,
    name,
    network,
    address,
    handle,
    charactersMax,
    createdAt: createdAt.toISOString(),
  }
}
