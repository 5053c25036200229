import { type CaseRuleBody, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { isDepartment } from '../case-queries.ts'
import { deleteRule, findRule, insertRule, type RuleRow, readRules, updateRule } from './rule-store.ts'

const rulesMax = 50

/** Adds a rule behind the others. */
export async function createRule(scope: Scope, body: CaseRuleBody): Promise<RuleRow> {
  const rules = await readRules(scope)
  if (rules.length >= rulesMax) throw new AppError('case-rule/too-many')
  const position = Math.max(-1, ...rules.map((rule) => rule.position)) + 1
  const row = await insertRule(scope, {
    ...body,
    departmentId: await departmentIn(scope, body),
    position,
    defaultCode: null,
  })
  await audit(scope, { action: 'case-rule.added', subject: toPublicId('rule', row.id) })
  return row
}

/** Changes a rule. Open cases stay; the rule counts for what comes in from now on. */
export async function changeRule(
  scope: Scope,
  { id, body, nameShown }: { id: string; body: CaseRuleBody; nameShown(row: RuleRow): string },
): Promise<RuleRow> {
  const before = await findRule(scope, id)
  if (!before) throw new AppError('case-rule/not-found')
  // A rule keeps its name in both languages until somebody gives it another one.
  const name = before.name === null && body.name === nameShown(before) ? null : body.name
  const row = await updateRule(scope, id, {
    ...body,
    name,
    defaultCode: before.defaultCode,
    departmentId: await departmentIn(scope, body),
  })
  if (!row) throw new AppError('case-rule/not-found')
  await audit(scope, { action: 'case-rule.changed', subject: toPublicId('rule', id) })
  return row
}

export async function removeRule(scope: Scope, id: string): Promise<void> {
  if (!(await deleteRule(scope, id))) throw new AppError('case-rule/not-found')
  await audit(scope, { action: 'case-rule.removed', subject: toPublicId('rule', id) })
}

async function departmentIn(scope: Scope, { departmentId }: CaseRuleBody): Promise<string | null> {
  if (departmentId === null) return null
  const id = uuidOf('department', departmentId)
  if (!(await isDepartment(scope, id))) throw new AppError('case/unknown-department')
  return id
}
