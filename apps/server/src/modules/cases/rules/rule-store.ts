import type { CaseRuleConditions } from '@echoloop/contract'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import { lockOpenings } from '../case-store.ts'
import { defaultCaseSettings } from './case-settings.ts'
import { defaultRules } from './default-rules.ts'
import { saveCaseSettings } from './settings-store.ts'
import './case-rule-tables.ts'

const ruleColumns = [
  'id',
  'position',
  'name',
  'defaultCode',
  'isOn',
  'conditions',
  'gather',
  'departmentId',
  'weight',
  'changedAt',
] as const

export type RuleRow = Row<'caseRule', (typeof ruleColumns)[number]>

/** The rules of a shop in their order; a shop that has none yet begins with the usual ones. */
export async function readRules(scope: Scope): Promise<RuleRow[]> {
  await beginWithDefaults(scope)
  return scope.db
    .selectFrom('caseRule')
    .select(ruleColumns)
    .where('shopId', '=', scope.shopId)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** A shop with settings had its rules already, even if it has removed them all since. */
async function beginWithDefaults(scope: Scope): Promise<void> {
  if (await hasSettings(scope)) return
  await lockOpenings(scope)
  if (await hasSettings(scope)) return
  await saveCaseSettings(scope, defaultCaseSettings)
  for (const [position, { code, conditions }] of defaultRules.entries()) {
    await insertRule(scope, {
      position,
      name: null,
      defaultCode: code,
      isOn: true,
      conditions,
      gather: 'person',
      departmentId: null,
      weight: 1,
    })
  }
}

async function hasSettings(scope: Scope): Promise<boolean> {
  const row = await scope.db
    .selectFrom('caseSetting')
    .select('shopId')
    .where('shopId', '=', scope.shopId)
    .executeTakeFirst()
  return row !== undefined
}

export function findRule(scope: Scope, id: string): Promise<RuleRow | undefined> {
  return scope.db
    .selectFrom('caseRule')
    .select(ruleColumns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export type NewRule = Omit<RuleRow, 'id' | 'changedAt'>

export async function insertRule(scope: Scope, rule: NewRule): Promise<RuleRow> {
  return await scope.db
    .insertInto('caseRule')
    .values({ shopId: scope.shopId, id: scope.newId(), ...writable(rule), changedAt: scope.now })
    .returning(ruleColumns)
    .executeTakeFirstOrThrow()
}

export async function updateRule(
  scope: Scope,
  id: string,
  rule: Omit<NewRule, 'position'>,
): Promise<RuleRow | undefined> {
  return await scope.db
    .updateTable('caseRule')
    .set({ ...writable(rule), changedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .returning(ruleColumns)
    .executeTakeFirst()
}

function writable<T extends { conditions: CaseRuleConditions }>(rule: T) {
  return { ...rule, conditions: JSON.stringify(rule.conditions) }
}

/** Returns whether there was such a rule. */
export async function deleteRule(scope: Scope, id: string): Promise<boolean> {
  const gone = await scope.db
    .deleteFrom('caseRule')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}
