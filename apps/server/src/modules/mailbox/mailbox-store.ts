import type { MailboxSettings, MailProblem } from '@echoloop/contract'
import { toPublicId, toUuid } from '@echoloop/contract'
import { type Selectable, sql } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import { nameOfActor } from '../shops/index.ts'
import './mailbox-tables.ts'

export type MailboxRow = Omit<Selectable<Tables['mailbox']>, 'shopId'>

const columns = [
  'id',
  'address',
  'senderName',
  'departmentId',
  'settings',
  'sealedSecrets',
  'version',
  'isPaused',
  'fetchSince',
  'uidValidity',
  'lastUid',
  'nextFetchAt',
  'claim',
  'claimedUntil',
  'lastFetchedAt',
  'lastMailAt',
  'failures',
  'problem',
  'problemAt',
  'sendProblem',
  'sendProblemAt',
  'lastSentAt',
  'createdAt',
  'changedAt',
  'changedBy',
  'removedAt',
] as const

/** All that are not removed, the oldest first. */
export function listMailboxRows(scope: Scope): Promise<MailboxRow[]> {
  return scope.db
    .selectFrom('mailbox')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('removedAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

/** One, also a removed one. */
export function findMailbox(scope: Scope, id: string): Promise<MailboxRow | undefined> {
  return scope.db
    .selectFrom('mailbox')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export function lockByAddress(scope: Scope, address: string): Promise<MailboxRow | undefined> {
  return scope.db
    .selectFrom('mailbox')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('address', '=', address)
    .forUpdate()
    .executeTakeFirst()
}

export function lockMailbox(scope: Scope, id: string): Promise<MailboxRow | undefined> {
  return scope.db
    .selectFrom('mailbox')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** Settings as people write them, without secrets. */
export function settingsOf(row: MailboxRow): MailboxSettings {
  const { address, senderName, departmentId, settings } = row
  return {
    ...settings,
    address,
    senderName,
    departmentId: departmentId && toPublicId('department', departmentId),
  }
}

function valuesOf(settings: MailboxSettings) {
  const { address, senderName, departmentId, ...kept } = settings
  return {
    address,
    senderName,
    departmentId: (departmentId && toUuid('department', departmentId)) || null,
    settings: JSON.stringify(kept),
  }
}

export async function insertMailbox(
  scope: Scope,
  mailbox: { settings: MailboxSettings; sealedSecrets: Buffer; fetchSince: Date },
): Promise<string> {
  const id = scope.newId()
  const { settings, ...rest } = mailbox
  await scope.db
    .insertInto('mailbox')
    .values({
      shopId: scope.shopId,
      id,
      ...valuesOf(settings),
      ...rest,
      nextFetchAt: scope.now,
      createdAt: scope.now,
      changedAt: scope.now,
      changedBy: nameOfActor(scope.actor),
    })
    .execute()
  return id
}

/** Other settings: what is known of the server stays where the folder is the same one. */
export async function updateMailbox(
  scope: Scope,
  id: string,
  change: { settings: MailboxSettings; sealedSecrets: Buffer; startsAnew: boolean; fetchSince?: Date },
): Promise<void> {
  const { settings, sealedSecrets, startsAnew, fetchSince } = change
  await scope.db
    .updateTable('mailbox')
    .set({
      ...valuesOf(settings),
      sealedSecrets,
      version: sql<number>`version + 1`,
      ...(startsAnew ? { uidValidity: null, lastUid: 0 } : {}),
      ...(fetchSince ? { fetchSince } : {}),
      removedAt: null,
      isPaused: false,
      claim: null,
      claimedUntil: null,
      failures: 0,
      problem: null,
      problemAt: null,
      sendProblem: null,
      sendProblemAt: null,
      nextFetchAt: scope.now,
      changedAt: scope.now,
      changedBy: nameOfActor(scope.actor),
    })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

export type MailboxChange = {
  isPaused?: boolean
  removedAt?: Date
  sealedSecrets?: null
  nextFetchAt?: Date
  failures?: number
  claim?: null
  claimedUntil?: null
}

export async function changeMailboxRow(scope: Scope, id: string, change: MailboxChange): Promise<void> {
  await scope.db
    .updateTable('mailbox')
    .set(change)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** Notes how sending by a mailbox's own server went. */
export async function noteSent(
  scope: Scope,
  id: string,
  end: { problem: MailProblem | null },
): Promise<void> {
  const values =
    end.problem === null
      ? { lastSentAt: scope.now, sendProblem: null, sendProblemAt: null }
      : { sendProblem: end.problem, sendProblemAt: scope.now }
  await scope.db
    .updateTable('mailbox')
    .set(values)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** Other secrets of the same settings; those of settings that were changed meanwhile stay. */
export async function keepSecrets(
  scope: Scope,
  { id, version }: Pick<MailboxRow, 'id' | 'version'>,
  sealedSecrets: Buffer,
): Promise<void> {
  await scope.db
    .updateTable('mailbox')
    .set({ sealedSecrets })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('removedAt', 'is', null)
    .execute()
}
