import type { UiLanguage } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import './task-tables.ts'

export type PartnerRow = Row<'partner', 'id' | 'name' | 'email' | 'language'>

export type PartnerFacts = { name: string; email: string | null; language: UiLanguage }

/** A partner that is not off the list. */
export function findPartner(scope: Scope, id: string): Promise<PartnerRow | undefined> {
  return scope.db
    .selectFrom('partner')
    .select(['id', 'name', 'email', 'language'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .where('archivedAt', 'is', null)
    .executeTakeFirst()
}

export type ListedPartner = PartnerRow & { openTasks: number }

export async function findPartners(scope: Scope): Promise<ListedPartner[]> {
  const found = await sql<ListedPartner>`
    select id, name, email, language, (
        select count(*)::int
        from task
        where task.shop_id = ${scope.shopId}
          and task.partner_id = partner.id
          and task.finished_at is null
      ) as "openTasks"
    from partner
    where shop_id = ${scope.shopId}
      and archived_at is null
    order by name, id`.execute(scope.db)
  return found.rows
}

/** Returns undefined when a partner has the name already. */
export async function insertPartner(scope: Scope, facts: PartnerFacts): Promise<string | undefined> {
  const row = await scope.db
    .insertInto('partner')
    .values({ shopId: scope.shopId, id: scope.newId(), ...facts, createdAt: scope.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function updatePartner(
  scope: Scope,
  id: string,
  changes: Partial<PartnerFacts & { archivedAt: Date }>,
): Promise<void> {
  await scope.db
    .updateTable('partner')
    .set(changes)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** Ends the links of all tasks of a partner, and the mails that have not left. */
export async function closeLinksOf(scope: Scope, partnerId: string): Promise<void> {
  await scope.db
    .updateTable('task')
    .set({ linkExpiresAt: null })
    .where('shopId', '=', scope.shopId)
    .where('partnerId', '=', partnerId)
    .where('linkExpiresAt', 'is not', null)
    .execute()
  await scope.db
    .updateTable('task')
    .set({ mailState: 'failed', mailReason: 'no-address' })
    .where('shopId', '=', scope.shopId)
    .where('partnerId', '=', partnerId)
    .where('mailState', '=', 'waiting')
    .execute()
}
