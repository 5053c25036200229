import type { mailViews } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Cursor } from '../../platform/http/cursor.ts'
import type { Scope } from '../../platform/scope.ts'
import { type MailRow, mailColumns } from './mail-store.ts'
import './mailbox-tables.ts'

export type MailFilter = { view: (typeof mailViews)[number]; mailboxId?: string }

/** Newest first. `look`: stuck, waiting for long, or stopped. */
export function findMails(
  scope: Scope,
  { filter, after, limit }: { filter: MailFilter; after?: Cursor; limit: number },
): Promise<MailRow[]> {
  let query = scope.db
    .selectFrom('mail')
    .select(mailColumns)
    .where('shopId', '=', scope.shopId)
    .where(conditionOf(filter.view))
  if (filter.mailboxId !== undefined) query = query.where('mailboxId', '=', filter.mailboxId)
  if (after) query = query.where(sql<boolean>`(stored_at, id) < (${after.at}, ${after.id}::uuid)`)
  return query.orderBy('storedAt', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

function conditionOf(view: MailFilter['view']) {
  if (view === 'taken') return sql<boolean>`state = 'taken'`
  if (view === 'noted') return sql<boolean>`state = 'noted'`
  return sql<boolean>`(state = 'stuck' or (state = 'waiting' and attempts > 0) or (state = 'noted' and kind = 'loop'))`
}

const shownMax = 200

/** Mails of a case, also of cases that were merged into it, oldest first: what people wrote and what machines said. */
export async function listMailsOf(scope: Scope, caseId: string): Promise<MailRow[]> {
  const rows = await scope.db
    .selectFrom('mail')
    .select(mailColumns)
    .where('shopId', '=', scope.shopId)
    .where((where) =>
      where.or([
        where(
          'feedbackId',
          'in',
          sql<string>`(select feedback_id from case_voice where shop_id = ${scope.shopId} and case_id = ${caseId})`,
        ),
        where.and([
          where('feedbackId', 'is', null),
          where(
            'caseId',
            'in',
            sql<string>`(
              select id from service_case where shop_id = ${scope.shopId} and (id = ${caseId} or merged_into = ${caseId})
            )`,
          ),
        ]),
      ]),
    )
    .orderBy('sentAt', 'desc')
    .orderBy('id', 'desc')
    .limit(shownMax)
    .execute()
  return rows.reverse()
}
