import { type MailboxSettings, toPublicId, toUuid } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { mailboxStage } from '../mail-stage.ts'
import {
  hasSecrets,
  joinSecrets,
  type MailboxSecrets,
  openSecrets,
  sealSecrets,
  splitSecrets,
} from '../mailbox-secrets.ts'
import {
  changeMailboxRow,
  insertMailbox,
  lockByAddress,
  lockMailbox,
  type MailboxRow,
  updateMailbox,
} from '../mailbox-store.ts'

const dayMs = 86_400_000

/** What a server of this Echoloop can do for mailboxes. */
export type Means = { canServerSend: boolean }

/**
 * Adds a mailbox. A removed one of the same address comes back, with all that is known of its mail, so that nothing
 * comes in twice. Refuses `mailbox/address-taken`, `mailbox/secret-missing` and what `refuseUnfit` does.
 */
export async function addMailbox(
  scope: Scope,
  { settings, earlierDays }: { settings: MailboxSettings; earlierDays: number },
  means: Means,
): Promise<string> {
  const { open, secrets } = splitSecrets(settings)
  await refuseUnfit(scope, { settings: open, secrets, means })
  const fetchSince = new Date(scope.now.getTime() - earlierDays * dayMs)
  const sealedSecrets = sealSecrets(scope.keys, secrets)
  const known = await lockByAddress(scope, open.address)
  if (known && known.removedAt === null)
    throw new AppError('mailbox/address-taken', { address: open.address })
  const id = known?.id ?? (await insertMailbox(scope, { settings: open, sealedSecrets, fetchSince }))
  if (known) {
    const since = known.fetchSince < fetchSince ? known.fetchSince : fetchSince
    await updateMailbox(scope, id, { settings: open, sealedSecrets, startsAnew: true, fetchSince: since })
  }
  await noteWork(scope, mailboxStage)
  await note(scope, id, 'mailbox.added')
  return id
}

/** Changes one; secrets that are left out stay. Refuses as `addMailbox` does, and `mailbox/not-found`. */
export async function changeMailbox(
  scope: Scope,
  id: string,
  { settings, means }: { settings: MailboxSettings; means: Means },
): Promise<void> {
  const row = await lockedMailbox(scope, id)
  const { open, secrets: given } = splitSecrets(settings)
  // Where mail is fetched from is part of the secret's meaning: another server never gets the password of the first.
  const kept = isSameServer(row, open) ? openSecrets(scope.keys, row.sealedSecrets) : {}
  const secrets = joinSecrets(kept, given)
  await refuseUnfit(scope, { settings: open, secrets, means })
  const other = await lockByAddress(scope, open.address)
  if (other && other.id !== id) throw new AppError('mailbox/address-taken', { address: open.address })
  const startsAnew = !isSameServer(row, open) || row.settings.folder !== open.folder
  await updateMailbox(scope, id, {
    settings: open,
    sealedSecrets: sealSecrets(scope.keys, secrets),
    startsAnew,
  })
  await note(scope, id, 'mailbox.changed')
}

/** Hosts and users that a kept secret was given for. */
export function isSameServer({ settings }: Pick<MailboxRow, 'settings'>, wanted: MailboxSettings): boolean {
  const serversOf = (one: Pick<MailboxSettings, 'imap' | 'signIn' | 'sending'>) => [
    one.imap.host,
    one.signIn.kind,
    one.signIn.user,
    one.signIn.kind === 'oauth2' ? one.signIn.tokenUrl : '',
    one.sending.kind === 'server' ? '' : one.sending.host,
  ]
  const before = serversOf(settings)
  return serversOf(wanted).every((part, index) => part === before[index] || (index === 4 && part === ''))
}

/** Removes one with its secrets. Its mails stay with their cases. Twice is once. */
export async function removeMailbox(scope: Scope, id: string): Promise<void> {
  await lockedMailbox(scope, id)
  const gone = { removedAt: scope.now, sealedSecrets: null, claim: null, claimedUntil: null }
  await changeMailboxRow(scope, id, gone)
  await note(scope, id, 'mailbox.removed')
}

/** Stops fetching, or goes on at once. */
export async function pauseMailbox(scope: Scope, id: string, isPaused: boolean): Promise<void> {
  await lockedMailbox(scope, id)
  await changeMailboxRow(scope, id, {
    isPaused,
    ...(isPaused ? {} : { nextFetchAt: scope.now, failures: 0 }),
  })
  await note(scope, id, isPaused ? 'mailbox.paused' : 'mailbox.resumed')
}

/** Has it looked at with the next breath of the worker. */
export async function fetchNow(scope: Scope, id: string): Promise<void> {
  await lockedMailbox(scope, id)
  await changeMailboxRow(scope, id, { nextFetchAt: scope.now })
}

async function lockedMailbox(scope: Scope, id: string): Promise<MailboxRow> {
  const row = await lockMailbox(scope, id)
  if (!row) throw new AppError('mailbox/not-found')
  return row
}

async function note(scope: Scope, id: string, action: string): Promise<void> {
  await audit(scope, { action, subject: toPublicId('mailbox', id) })
  await scope.tellLive({ kind: 'mail.changed' })
}

async function refuseUnfit(
  scope: Scope,
  { settings, secrets, means }: { settings: MailboxSettings; secrets: MailboxSecrets; means: Means },
): Promise<void> {
  const { departmentId, sending } = settings
  if (!hasSecrets(settings, secrets)) throw new AppError('mailbox/secret-missing')
  if (sending.kind === 'server' && !means.canServerSend) throw new AppError('mailbox/no-server')
  if (departmentId === null) return
  const found = await scope.db
    .selectFrom('department')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', toUuid('department', departmentId) ?? scope.shopId)
    .executeTakeFirst()
  if (!found) throw new AppError('mailbox/unknown-department')
}
