import { type CaseRule, toPublicId } from '@echoloop/contract'
import { type LocaleName, locales } from '@echoloop/locales'
import type { RuleRow } from './rule-store.ts'

/** A rule as people see it; one the shop began with has its name in the reader's language. */
export function presentRule(row: RuleRow, locale: LocaleName): CaseRule {
  return {
    id: toPublicId('rule', row.id),
    name: nameOfRule(row, locale),
    isOn: row.isOn,
    conditions: row.conditions,
    gather: row.gather,
    departmentId: row.departmentId === null ? null : toPublicId('department', row.departmentId),
    weight: row.weight,
    isDefault: row.name === null,
    changedAt: row.changedAt.toISOString(),
  }
}

export function nameOfRule(
  { name, defaultCode }: Pick<RuleRow, 'name' | 'defaultCode'>,
  locale: LocaleName,
): string {
  return name ?? (defaultCode === null ? '' : locales[locale].caseRules.defaults[defaultCode])
}
