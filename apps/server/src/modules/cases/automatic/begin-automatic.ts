import type { TemplateVariant } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import type { Scope } from '../../../platform/scope.ts'
import { insertTemplate } from '../../library/index.ts'
import { readShopRow } from '../../shops/index.ts'
import { type DefaultAutomaticRule, defaultAutomaticRules } from './default-automatic-rules.ts'
import { insertRule } from './rule-store.ts'
import { insertSetting } from './setting-store.ts'
import './automatic-tables.ts'

/** At the first look a shop finds the usual rules, switched off, with templates of their own. Two at once do no harm. */
export async function beginAutomatic(scope: Scope): Promise<void> {
  if (!(await insertSetting(scope))) return
  for (const [position, rule] of defaultAutomaticRules.entries()) {
    const templateIds: string[] = []
    for (const key of rule.templates) templateIds.push(await bringTemplate(scope, key))
    const { code, conditions, guards, way } = rule
    await insertRule(scope, {
      position,
      name: null,
      defaultCode: code,
      conditions,
      guards,
      way,
      templateIds,
      changedBy: 'Echoloop',
    })
  }
}

/** Names end in a number where the shop has a template of that name already. */
async function bringTemplate(scope: Scope, key: DefaultAutomaticRule['templates'][number]): Promise<string> {
  const { language } = await readShopRow(scope)
  const { name } = locales[language].automaticTemplates[key]
  const id = scope.newId()
  const variants = (['zh-CN', 'en'] as const).map(
    (one): TemplateVariant => ({
      language: one,
      tier: 'any',
      channel: 'any',
      text: locales[one].automaticTemplates[key].text,
    }),
  )
  const words = {
    id,
    occasion: 'praise',
    variants,
    changedBy: 'Echoloop',
    origin: `automatic-${key}`,
  } as const
  for (let copy = 1; copy <= 20; copy++) {
    if (await insertTemplate(scope, { ...words, name: copy === 1 ? name : `${name} ${copy}` })) return id
  }
  throw new Error(`no name is free for the template ${key}`)
}

/**
 * Holds the automatic replies of a shop until the transaction ends: whoever decides, sends, switches or stops does so
 * alone, so that caps are exact and nothing leaves after a stop. `skip`: undefined when somebody else has them.
 */
export async function lockAutomatic(
  scope: Scope,
  { skip = false }: { skip?: boolean } = {},
): Promise<{ stoppedAt: Date | null } | undefined> {
  const query = scope.db
    .selectFrom('automaticSetting')
    .select('stoppedAt')
    .where('shopId', '=', scope.shopId)
    .forUpdate()
  return (skip ? query.skipLocked() : query).executeTakeFirst()
}
