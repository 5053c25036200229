import type { Scope } from '../../platform/scope.ts'
import { readShopRow } from '../shops/index.ts'
import { defaultTemplates } from './default-templates.ts'
import { countTemplates } from './template-queries.ts'
import { insertTemplate } from './template-store.ts'

/**
 * Brings the product's own templates to a shop that has none of them yet. Two at once do no harm: the second finds
 * every origin taken.
 */
export async function bringTemplates(scope: Scope): Promise<void> {
  if ((await countTemplates(scope)).brought > 0) return
  const shop = await readShopRow(scope)
  for (const { origin, ...words } of defaultTemplates(shop.language)) {
    await insertTemplate(scope, { ...words, origin, id: scope.newId(), changedBy: 'Echoloop' })
  }
}
