import { type AutomaticRuleBody, automaticLimits, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Scope } from '../../../platform/scope.ts'
import { findTemplates } from '../../library/index.ts'
import { audit, nameOfActor, readShopRow } from '../../shops/index.ts'
import { beginAutomatic, lockAutomatic } from './begin-automatic.ts'
import { hidesComplaints } from './hides-complaints.ts'
import { isSimulated, withTemplates } from './ready-rules.ts'
import { callOffWaiting } from './reply-store.ts'
import {
  type AutomaticRuleRow,
  findRule,
  insertRule,
  listRules,
  markRemoved,
  replaceRule,
  setSwitch,
} from './rule-store.ts'
import { callOffHandedOver } from './stop-automatic.ts'

/** Adds a rule at the end, switched off. Refuses `automatic-rule/hides-complaints`. */
export async function createAutomaticRule(scope: Scope, body: AutomaticRuleBody): Promise<string> {
  refuseHiding(body)
  await beginAutomatic(scope)
  await lockAutomatic(scope)
  const rules = await listRules(scope)
  if (rules.length >= automaticLimits.rules) throw new AppError('automatic-rule/too-many')
  const id = await insertRule(scope, {
    ...body,
    templateIds: await templatesIn(scope, body),
    position: Math.max(-1, ...rules.map(({ position }) => position)) + 1,
    defaultCode: null,
    changedBy: nameOfActor(scope.actor),
  })
  await note(scope, id, 'added')
  return id
}

/** A changed rule is another rule: switched off, and to be simulated before it is switched on. */
export async function changeAutomaticRule(
  scope: Scope,
  {
    id,
    body,
    nameShown,
  }: {
    id: string
    body: AutomaticRuleBody & { version: number }
    nameShown(row: AutomaticRuleRow): string
  },
): Promise<void> {
  refuseHiding(body)
  await lockAutomatic(scope)
  const before = await standingRule(scope, id)
  const changed = await replaceRule(scope, id, {
    ...body,
    templateIds: await templatesIn(scope, body),
    // A rule keeps its name in both languages until somebody gives it another one.
    name: before.name === null && body.name === nameShown(before) ? null : body.name,
    changedBy: nameOfActor(scope.actor),
  })
  if (!changed) throw new AppError('automatic-rule/changed-meanwhile')
  await callOff(scope, id)
  await note(scope, id, 'changed')
}

/** Removes a rule and calls off what it has on its way. */
export async function removeAutomaticRule(scope: Scope, id: string): Promise<void> {
  await lockAutomatic(scope)
  await standingRule(scope, id)
  await markRemoved(scope, id)
  await callOff(scope, id)
  await note(scope, id, 'removed')
}

/**
 * Switches a rule. On needs a finished simulation of this version and its words: `automatic-rule/not-simulated`;
 * a shop of demonstration sends nothing: `automatic-rule/demo`.
 */
export async function switchAutomaticRule(
  scope: Scope,
  id: string,
  wish: { isOn: boolean; version: number },
): Promise<void> {
  await lockAutomatic(scope)
  const row = await standingRule(scope, id)
  if (row.version !== wish.version) throw new AppError('automatic-rule/changed-meanwhile')
  if (row.isOn === wish.isOn) return
  if (wish.isOn) await refuseUnready(scope, row)
  const switchedBy = nameOfActor(scope.actor)
  await setSwitch(scope, [id], { isOn: wish.isOn, offBecause: null, switchedBy })
  if (!wish.isOn) await callOff(scope, id)
  await note(scope, id, wish.isOn ? 'switched-on' : 'switched-off')
}

function refuseHiding(rule: Parameters<typeof hidesComplaints>[0]): void {
  if (hidesComplaints(rule)) throw new AppError('automatic-rule/hides-complaints')
}

async function refuseUnready(scope: Scope, row: AutomaticRuleRow): Promise<void> {
  if ((await readShopRow(scope)).isDemo) throw new AppError('automatic-rule/demo')
  refuseHiding(row)
  const [rule] = await withTemplates(scope, [row])
  if (!rule || rule.templates.length < rule.templateIds.length)
    throw new AppError('automatic-rule/unknown-template')
  if (!(await isSimulated(scope, rule))) throw new AppError('automatic-rule/not-simulated')
}

export async function standingRule(scope: Scope, id: string): Promise<AutomaticRuleRow> {
  const row = await findRule(scope, id)
  if (!row || row.removedAt !== null) throw new AppError('automatic-rule/not-found')
  return row
}

async function callOff(scope: Scope, ruleId: string): Promise<void> {
  const by = nameOfActor(scope.actor)
  await callOffWaiting(scope, { ruleId, reason: 'switched-off', by })
  await callOffHandedOver(scope, { ruleId, by })
}

async function templatesIn(
  scope: Scope,
  { templateIds }: Pick<AutomaticRuleBody, 'templateIds'>,
): Promise<string[]> {
  const ids = [...new Set(templateIds.map((id) => uuidOf('template', id)))]
  const known = new Set((await findTemplates(scope)).map(({ id }) => id))
  if (!ids.every((id) => known.has(id))) throw new AppError('automatic-rule/unknown-template')
  return ids
}

async function note(scope: Scope, id: string, verb: string): Promise<void> {
  await audit(scope, { action: `automatic-rule.${verb}`, subject: toPublicId('automaticRule', id) })
  await scope.tellLive({ kind: 'automatic.changed' })
}
