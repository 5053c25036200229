import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { findTemplates, type TemplateRow } from '../../library/index.ts'
import { type AutomaticRuleRow, listRules, setSwitch } from './rule-store.ts'

/** A rule with the templates that are on the list still. */
export type ReadyRule = AutomaticRuleRow & { templates: TemplateRow[]; wordsAt: Date }

/** Rules with their templates; `wordsAt`: when one of those was changed last. */
export async function withTemplates(
  scope: Scope,
  rules: readonly AutomaticRuleRow[],
): Promise<(AutomaticRuleRow & { templates: TemplateRow[]; wordsAt: Date })[]> {
  if (rules.length === 0) return []
  const known = new Map((await findTemplates(scope)).map((template) => [template.id, template]))
  return rules.map((rule) => {
    const templates = rule.templateIds.flatMap((id) => known.get(id) ?? [])
    const times = templates.map(({ changedAt }) => changedAt.getTime())
    return { ...rule, templates, wordsAt: new Date(Math.max(rule.changedAt.getTime(), ...times)) }
  })
}

/**
 * The rules that are on, in their order. One whose templates were changed or taken away since its simulation is switched
 * off here: nobody has seen what it would say now.
 */
export async function readyRules(scope: Scope): Promise<ReadyRule[]> {
  const rules = await withTemplates(
    scope,
    (await listRules(scope)).filter(({ isOn }) => isOn),
  )
  const ready: ReadyRule[] = []
  for (const rule of rules) {
    const reason = await reasonToStop(scope, rule)
    if (reason === null) ready.push(rule)
    else await setSwitch(scope, [rule.id], { isOn: false, offBecause: reason, switchedBy: null })
  }
  if (ready.length < rules.length) await scope.tellLive({ kind: 'automatic.changed' })
  return ready
}

async function reasonToStop(
  scope: Scope,
  rule: ReadyRule,
): Promise<'template-changed' | 'template-gone' | null> {
  if (rule.templates.length < rule.templateIds.length) return 'template-gone'
  return (await isSimulated(scope, rule)) ? null : 'template-changed'
}

/** Whether a simulation of this version, with these words, has come to its end. */
export async function isSimulated(
  scope: Scope,
  { id, version, wordsAt }: Pick<ReadyRule, 'id' | 'version' | 'wordsAt'>,
): Promise<boolean> {
  const rows = await sql<{ is: boolean }>`
    select exists (
      select from automatic_simulation
      where shop_id = ${scope.shopId}
        and rule_id = ${id}
        and rule_version = ${version}
        and words_at = ${wordsAt}
        and state = 'done'
    ) as is`.execute(scope.db)
  return rows.rows[0]?.is === true
}
