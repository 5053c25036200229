import type { TemplateVariant } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import './library-tables.ts'

export type TemplateRow = Row<'replyTemplate', 'id' | 'name' | 'occasion' | 'changedAt'> & {
  variants: TemplateVariant[]
  uses: number
}

/** The templates on the list with their variants, or the one asked for. */
export async function findTemplates(scope: Scope, id?: string): Promise<TemplateRow[]> {
  const only = id === undefined ? sql`` : sql`and template.id = ${id}`
  const rows = await sql<TemplateRow>`
    select template.id, template.name, template.occasion, template.changed_at as "changedAt",
      (
        select json_agg(
          json_build_object('language', language, 'tier', tier, 'channel', channel, 'text', text)
          order by position
        )
        from template_variant
        where template_variant.shop_id = ${scope.shopId} and template_variant.template_id = template.id
      ) as variants,
      (
        select count(*)::int
        from suggestion_use
        where suggestion_use.shop_id = ${scope.shopId} and suggestion_use.template_id = template.id
      ) as uses
    from reply_template as template
    where template.shop_id = ${scope.shopId}
      and template.archived_at is null ${only}
    order by template.occasion, template.name`.execute(scope.db)
  return rows.rows
}

/** Locks a template that is on the list. */
export async function lockTemplate(scope: Scope, id: string): Promise<{ id: string } | undefined> {
  return scope.db
    .selectFrom('replyTemplate')
    .select(['id'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .where('archivedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** Whether another template on the list has this name. */
export async function isNameTaken(scope: Scope, name: string, except?: string): Promise<boolean> {
  const rows = await scope.db
    .selectFrom('replyTemplate')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('name', '=', name)
    .where('archivedAt', 'is', null)
    .execute()
  return rows.some(({ id }) => id !== except)
}

/** Whether the product's own templates were brought to this shop, and how many templates are on the list. */
export async function countTemplates(scope: Scope): Promise<{ listed: number; brought: number }> {
  const rows = await sql<{ listed: number; brought: number }>`
    select count(*) filter (where archived_at is null)::int as listed, count(origin)::int as brought
    from reply_template
    where shop_id = ${scope.shopId}`.execute(scope.db)
  return rows.rows[0] ?? { listed: 0, brought: 0 }
}

/** Whether there is or was such a template. */
export async function isTemplate(scope: Scope, id: string): Promise<boolean> {
  const row = await scope.db
    .selectFrom('replyTemplate')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}
