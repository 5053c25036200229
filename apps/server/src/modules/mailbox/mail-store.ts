import { type Selectable, sql } from 'kysely'
import type { Row, Tables } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import './mailbox-tables.ts'

export type MailRow = Omit<Selectable<Tables['mail']>, 'shopId'>

export const mailColumns = [
  'id',
  'mailboxId',
  'dedupeKey',
  'messageIdHash',
  'uidValidity',
  'uid',
  'state',
  'kind',
  'threadedBy',
  'fromLookup',
  'subjectLookup',
  'referenceHashes',
  'answersIds',
  'taggedNumber',
  'bouncedId',
  'bounceStatus',
  'customerId',
  'feedbackId',
  'caseId',
  'sizeBytes',
  'isCut',
  'sealedContent',
  'sealedFor',
  'isWanted',
  'attempts',
  'notBefore',
  'reason',
  'sentAt',
  'receivedAt',
  'storedAt',
  'takenAt',
] as const

/** Only one worker takes the mails of a shop at a time: what answers a mail must find the case that it opened. */
export async function takeTurn(scope: Scope): Promise<boolean> {
  const found = await sql<{ isOurs: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`mails ${scope.shopId}`}, 0)) as "isOurs"`.execute(
    scope.db,
  )
  return found.rows[0]?.isOurs === true
}

/** Mails that wait, in the order in which they were written. */
export function claimWaiting(scope: Scope, limit: number): Promise<MailRow[]> {
  return scope.db
    .selectFrom('mail')
    .select(mailColumns)
    .where('shopId', '=', scope.shopId)
    .where('state', '=', 'waiting')
    .where('notBefore', '<=', scope.now)
    .orderBy('sentAt')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
}

export function findMail(scope: Scope, id: string): Promise<MailRow | undefined> {
  return mailOf(scope, id).executeTakeFirst()
}

export function lockMail(scope: Scope, id: string): Promise<MailRow | undefined> {
  return mailOf(scope, id).forUpdate().executeTakeFirst()
}

function mailOf(scope: Scope, id: string) {
  return scope.db
    .selectFrom('mail')
    .select(mailColumns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
}

export type MailChange = Partial<
  Pick<
    MailRow,
    | 'state'
    | 'kind'
    | 'threadedBy'
    | 'customerId'
    | 'feedbackId'
    | 'caseId'
    | 'sealedContent'
    | 'sealedFor'
    | 'isWanted'
    | 'attempts'
    | 'notBefore'
    | 'reason'
    | 'takenAt'
  >
>

export async function changeMail(scope: Scope, id: string, change: MailChange): Promise<void> {
  await scope.db
    .updateTable('mail')
    .set(change)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

export type FileRow = Row<
  'mailFile',
  'mailId' | 'position' | 'mediaType' | 'sizeBytes' | 'state' | 'reason' | 'sealedContent'
>

export function listFiles(scope: Scope, mailId: string): Promise<FileRow[]> {
  return scope.db
    .selectFrom('mailFile')
    .select(['mailId', 'position', 'mediaType', 'sizeBytes', 'state', 'reason', 'sealedContent'])
    .where('shopId', '=', scope.shopId)
    .where('mailId', '=', mailId)
    .orderBy('position')
    .execute()
}

export async function changeFile(
  scope: Scope,
  { mailId, position }: Pick<FileRow, 'mailId' | 'position'>,
  change: Partial<Pick<FileRow, 'state' | 'reason' | 'sealedContent'>>,
): Promise<void> {
  await scope.db
    .updateTable('mailFile')
    .set(change)
    .where('shopId', '=', scope.shopId)
    .where('mailId', '=', mailId)
    .where('position', '=', position)
    .execute()
}

/** How many mails of one sender were taken since then. */
export async function countTaken(scope: Scope, fromLookup: Buffer, since: Date): Promise<number> {
  const row = await scope.db
    .selectFrom('mail')
    .select(sql<number>`count(*)`.as('count'))
    .where('shopId', '=', scope.shopId)
    .where('fromLookup', '=', fromLookup)
    .where('storedAt', '>', since)
    .where('state', '=', 'taken')
    .executeTakeFirstOrThrow()
  return row.count
}

const keptDays = 90
const dayMs = 86_400_000

/** Words of mails that opened nothing are forgotten after a while; that they came stays known, so that none comes twice. */
export async function forgetOldMails(scope: Scope): Promise<void> {
  const before = new Date(scope.now.getTime() - keptDays * dayMs)
  const forgotten = await scope.db
    .updateTable('mail')
    .set({ sealedContent: null })
    .where('shopId', '=', scope.shopId)
    .where('state', '=', 'noted')
    .where('storedAt', '<', before)
    .where('sealedContent', 'is not', null)
    .returning('id')
    .execute()
  for (const { id } of forgotten)
    await scope.db
      .updateTable('mailFile')
      .set({ sealedContent: null, state: 'not-taken' })
      .where('shopId', '=', scope.shopId)
      .where('mailId', '=', id)
      .execute()
}
