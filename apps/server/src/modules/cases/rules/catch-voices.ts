import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import type { Gathering } from '../find-case-to-join.ts'
import { openCase } from '../open-case.ts'
import { settleAnswered } from '../settle-answered.ts'
import { readCaseSettings } from './case-settings.ts'
import { followUpGround, type RuleGround, ruleCondition, voiceGround } from './rule-condition.ts'
import { type RuleRow, readRules } from './rule-store.ts'

const dayMs = 86_400_000

type Caught = { id: string; rule: RuleRow; key: string }

/** Opens cases for those of the voices that a rule catches and that are not older than the shop looks back. */
export async function catchVoices(scope: Scope, ids: readonly string[]): Promise<void> {
  const isRecent = sql`feedback.occurred_at >= ${await oldestOf(scope)}`
  await openCaught(scope, await findCaught(scope, { ids, ground: voiceGround(scope), isRecent }))
}

/** The same for what authors added to their reviews later; a review with a case is left to that case. */
export async function catchFollowUps(scope: Scope, ids: readonly string[]): Promise<void> {
  const isRecent = sql`follow_up.created_at >= ${await oldestOf(scope)}`
  await openCaught(scope, await findCaught(scope, { ids, ground: followUpGround(scope), isRecent }))
}

async function oldestOf(scope: Scope): Promise<Date> {
  const { opensWithinDays } = await readCaseSettings(scope)
  return new Date(scope.now.getTime() - opensWithinDays * dayMs)
}

type Search = { ids: readonly string[]; ground: RuleGround; isRecent: RawBuilder<unknown> }

/** Which rule catches each voice that hangs on no case yet: the first that does. */
async function findCaught(scope: Scope, { ids, ground, isRecent }: Search): Promise<Caught[]> {
  const caught = new Map<string, Caught>()
  for (const rule of await readRules(scope)) {
    if (!rule.isOn) continue
    const rows = await sql<{ id: string; key: string }>`
      select feedback.id, ${gatherKey(rule.gather)} as key
      from ${ground.tables}
      where ${ground.holds}
        and feedback.id = any(${[...ids]}::uuid[])
        and ${isRecent}
        and ${ruleCondition(rule.conditions, ground)}
        and case_voice.case_id is null
      order by feedback.occurred_at, feedback.id`.execute(scope.db)
    for (const row of rows.rows) if (!caught.has(row.id)) caught.set(row.id, { ...row, rule })
  }
  return [...caught.values()]
}

/** Voices of one batch with one key come into one case at once. */
export function gatherKey(gather: Gathering): RawBuilder<string> {
  if (gather === 'none') return sql<string>`feedback.id::text`
  if (gather === 'event') return sql<string>`coalesce(feedback.product_id, feedback.id)::text || ${topicKey}`
  return sql<string>`coalesce(feedback.customer_id, feedback.order_id, feedback.id)::text`
}

/** The surest aspect that is spoken of badly, as the case's topic is chosen. */
const topicKey = sql`coalesce((
  select mention->>'code'
  from jsonb_array_elements(reading.aspects) as mention
  where mention->>'code' <> 'overall'
  order by (mention->>'polarity' = 'negative') desc, (mention->>'confidence')::real desc
  limit 1
), '')`

async function openCaught(scope: Scope, caught: readonly Caught[]): Promise<void> {
  const groups = Map.groupBy(caught, ({ rule, key }) => `${rule.gather} ${key}`)
  for (const group of groups.values()) {
    const [first] = group
    if (!first) continue
    const caseId = await openCase(scope, {
      feedbackIds: group.map(({ id }) => id),
      origin: 'rule',
      ruleId: first.rule.id,
      gather: first.rule.gather,
      weight: first.rule.weight,
      departmentId: first.rule.departmentId ?? undefined,
    })
    await settleAnswered(scope, caseId)
  }
}
