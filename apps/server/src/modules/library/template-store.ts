import type { TemplateOccasion, TemplateVariant } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import './library-tables.ts'

export type TemplateWords = {
  name: string
  occasion: TemplateOccasion
  variants: readonly TemplateVariant[]
}

/** Keeps a template with its variants; false when the shop has one of this name or, once, of this origin. */
export async function insertTemplate(
  scope: Scope,
  template: TemplateWords & { id: string; changedBy: string; origin: string | null },
): Promise<boolean> {
  const { id, name, occasion, changedBy, origin } = template
  const inserted = await sql<{ id: string }>`
    insert into reply_template (shop_id, id, name, occasion, origin, changed_at, changed_by)
    values (${scope.shopId}, ${id}, ${name}, ${occasion}, ${origin}, ${scope.now}, ${changedBy})
    on conflict do nothing
    returning id`.execute(scope.db)
  if (inserted.rows.length === 0) return false
  await insertVariants(scope, id, template.variants)
  return true
}

/** Replaces name, occasion and all variants; the caller holds the row. */
export async function replaceTemplate(
  scope: Scope,
  template: TemplateWords & { id: string; changedBy: string },
): Promise<void> {
  const { id, name, occasion, changedBy } = template
  await scope.db
    .updateTable('replyTemplate')
    .set({ name, occasion, changedBy, changedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
  await scope.db
    .deleteFrom('templateVariant')
    .where('shopId', '=', scope.shopId)
    .where('templateId', '=', id)
    .execute()
  await insertVariants(scope, id, template.variants)
}

export async function archiveTemplate(scope: Scope, id: string): Promise<void> {
  await scope.db
    .updateTable('replyTemplate')
    .set({ archivedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

async function insertVariants(
  scope: Scope,
  templateId: string,
  variants: readonly TemplateVariant[],
): Promise<void> {
  await scope.db
    .insertInto('templateVariant')
    .values(
      variants.map(({ language, tier, channel, text }, position) => ({
        shopId: scope.shopId,
        templateId,
        language,
        tier,
        channel,
        position,
        text,
      })),
    )
    .execute()
}
