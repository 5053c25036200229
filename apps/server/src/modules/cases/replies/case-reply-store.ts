import { type Selectable, sql } from 'kysely'
import type { Row, Tables } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { KeptReplyState } from './case-reply-tables.ts'
import './case-reply-tables.ts'

export type CaseReplyRow = Omit<Selectable<Tables['caseReply']>, 'shopId'>

const columns = [
  'id',
  'caseId',
  'customerId',
  'feedbackId',
  'channel',
  'state',
  'text',
  'version',
  'authorKind',
  'authorId',
  'authorName',
  'templateId',
  'suggestionId',
  'requestKey',
  'writtenAt',
  'leavesAt',
  'endedAt',
  'editedAt',
  'reason',
  'sendings',
  'messageId',
  'publicReplyId',
] as const

export type NewCaseReply = Pick<
  CaseReplyRow,
  | 'caseId'
  | 'customerId'
  | 'feedbackId'
  | 'channel'
  | 'text'
  | 'authorKind'
  | 'authorId'
  | 'authorName'
  | 'templateId'
  | 'suggestionId'
  | 'requestKey'
  | 'leavesAt'
>

export async function insertCaseReply(scope: Scope, reply: NewCaseReply): Promise<string> {
  const id = scope.newId()
  await scope.db
    .insertInto('caseReply')
    .values({ shopId: scope.shopId, id, ...reply, state: 'scheduled', writtenAt: scope.now })
    .execute()
  return id
}

export function findCaseReply(scope: Scope, id: string): Promise<CaseReplyRow | undefined> {
  return replyOf(scope, id).executeTakeFirst()
}

/** The same, locked until the transaction ends. Whoever needs its message too holds that first. */
export function lockCaseReply(scope: Scope, id: string): Promise<CaseReplyRow | undefined> {
  return replyOf(scope, id).forUpdate().executeTakeFirst()
}

function replyOf(scope: Scope, id: string) {
  return scope.db
    .selectFrom('caseReply')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
}

/** The reply of a case that a public reply came from. */
export function findPublished(scope: Scope, publicReplyId: string): Promise<CaseReplyRow | undefined> {
  return scope.db
    .selectFrom('caseReply')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('publicReplyId', '=', publicReplyId)
    .executeTakeFirst()
}

export function listRepliesOf(scope: Scope, caseIds: readonly string[]): Promise<CaseReplyRow[]> {
  return scope.db
    .selectFrom('caseReply')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', sql<string>`any(${[...caseIds]}::uuid[])`)
    .orderBy('writtenAt')
    .orderBy('id')
    .execute()
}

/** A reply that this tap, or the tap just before it, has written already. */
export function findTwin(
  scope: Scope,
  reply: Pick<CaseReplyRow, 'caseId' | 'channel' | 'text' | 'authorId' | 'requestKey'>,
  writtenSince: Date,
): Promise<CaseReplyRow | undefined> {
  return scope.db
    .selectFrom('caseReply')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', reply.caseId)
    .where((where) =>
      where.or([
        where('requestKey', '=', reply.requestKey ?? ''),
        where.and([
          where('writtenAt', '>', writtenSince),
          where('state', '<>', 'cancelled'),
          where('channel', '=', reply.channel),
          where('authorId', '=', reply.authorId),
          where('text', '=', reply.text),
        ]),
      ]),
    )
    .orderBy('writtenAt')
    .limit(1)
    .executeTakeFirst()
}

/** Replies that no letter carries and whose time has come, for this transaction alone. */
export async function claimToPublish(scope: Scope, limit: number): Promise<CaseReplyRow[]> {
  return scope.db
    .selectFrom('caseReply')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('state', '=', 'scheduled')
    .where('channel', 'in', ['public', 'page'])
    .where('leavesAt', '<=', scope.now)
    .orderBy('leavesAt')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
}

export type ReplyChange = Partial<
  Pick<
    CaseReplyRow,
    'channel' | 'endedAt' | 'reason' | 'messageId' | 'publicReplyId' | 'leavesAt' | 'sendings'
  > & { state: KeptReplyState }
>

export async function changeCaseReply(scope: Scope, id: string, change: ReplyChange): Promise<void> {
  await scope.db
    .updateTable('caseReply')
    .set(change)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** Changes the words; the earlier ones are kept as a version. */
export async function replaceCaseReplyText(scope: Scope, reply: CaseReplyRow, text: string): Promise<void> {
  const { id: replyId, version, text: earlier } = reply
  await scope.db
    .insertInto('caseReplyVersion')
    .values({ shopId: scope.shopId, replyId, version, text: earlier, replacedAt: scope.now })
    .execute()
  await scope.db
    .updateTable('caseReply')
    .set({ text, version: version + 1, editedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', replyId)
    .execute()
}

export type ReplyVersionRow = Row<'caseReplyVersion', 'replyId' | 'version' | 'text' | 'replacedAt'>

export function listReplyVersions(scope: Scope, replyIds: readonly string[]): Promise<ReplyVersionRow[]> {
  return scope.db
    .selectFrom('caseReplyVersion')
    .select(['replyId', 'version', 'text', 'replacedAt'])
    .where('shopId', '=', scope.shopId)
    .where('replyId', '=', sql<string>`any(${[...replyIds]}::uuid[])`)
    .orderBy('version')
    .execute()
}
