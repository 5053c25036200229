import type { AutomaticRuleBody } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import './automatic-tables.ts'

const columns = [
  'id',
  'position',
  'name',
  'defaultCode',
  'conditions',
  'guards',
  'templateIds',
  'way',
  'version',
  'isOn',
  'offBecause',
  'switchedAt',
  'switchedBy',
  'changedAt',
] as const

export type AutomaticRuleRow = Row<'automaticRule', (typeof columns)[number]>

/** The rules that were not removed, in their order. */
export function listRules(scope: Scope): Promise<AutomaticRuleRow[]> {
  return scope.db
    .selectFrom('automaticRule')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('removedAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** A rule, also one that was removed. */
export function findRule(
  scope: Scope,
  id: string,
): Promise<(AutomaticRuleRow & { removedAt: Date | null }) | undefined> {
  return scope.db
    .selectFrom('automaticRule')
    .select([...columns, 'removedAt'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export type NewRule = Pick<
  AutomaticRuleRow,
  'name' | 'defaultCode' | 'conditions' | 'guards' | 'templateIds' | 'way'
> & { position: number; changedBy: string }

export async function insertRule(scope: Scope, rule: NewRule): Promise<string> {
  const id = scope.newId()
  await scope.db
    .insertInto('automaticRule')
    .values({
      shopId: scope.shopId,
      id,
      ...rule,
      conditions: JSON.stringify(rule.conditions),
      guards: JSON.stringify(rule.guards),
      changedAt: scope.now,
    })
    .execute()
  return id
}

/** Writes a new version, switched off; undefined when it was changed meanwhile. */
export async function replaceRule(
  scope: Scope,
  id: string,
  rule: Omit<AutomaticRuleBody, 'name'> & { name: string | null; version: number; changedBy: string },
): Promise<{ id: string } | undefined> {
  const { version, conditions, guards, ...rest } = rule
  return scope.db
    .updateTable('automaticRule')
    .set({
      ...rest,
      conditions: JSON.stringify(conditions),
      guards: JSON.stringify(guards),
      version: version + 1,
      isOn: false,
      offBecause: null,
      changedAt: scope.now,
    })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('removedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
}

export type Switched = {
  isOn: boolean
  offBecause: AutomaticRuleRow['offBecause']
  switchedBy: string | null
}

/** Switches rules: those of the ids, or all that are on. Returns how many. */
export async function setSwitch(
  scope: Scope,
  which: readonly string[] | 'all',
  { isOn, offBecause, switchedBy }: Switched,
): Promise<number> {
  const result = await scope.db
    .updateTable('automaticRule')
    .set({ isOn, offBecause, switchedAt: scope.now, switchedBy })
    .where('shopId', '=', scope.shopId)
    .where('removedAt', 'is', null)
    .where(which === 'all' ? sql<boolean>`is_on` : sql<boolean>`id = any(${[...which]}::uuid[])`)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

export async function markRemoved(scope: Scope, id: string): Promise<void> {
  await scope.db
    .updateTable('automaticRule')
    .set({ isOn: false, removedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** Whether any rule is on: most shops have none, and nothing is noted there. */
export async function isAnyRuleOn(scope: Scope): Promise<boolean> {
  const row = await scope.db
    .selectFrom('automaticRule')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('isOn', '=', true)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
