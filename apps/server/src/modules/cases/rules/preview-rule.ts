import { type CaseRuleConditions, type endpoints, toPublicId } from '@echoloop/contract'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Scope } from '../../../platform/scope.ts'
import { readShopRow } from '../../shops/index.ts'
import type { Gathering } from '../find-case-to-join.ts'
import { findVoicesById } from '../inbox-queries.ts'
import { presentItem } from '../present-voice.ts'
import type { CaseState } from '../service-case-tables.ts'
import { gatherKey } from './catch-voices.ts'
import { ruleCondition, voiceGround } from './rule-condition.ts'

const previewDays = 30
const samplesMax = 20
const dayMs = 86_400_000

type Preview = z.infer<typeof endpoints.previewCaseRule.reply>
type Question = { conditions: CaseRuleConditions; gather: Gathering; locale: 'zh-CN' | 'en' }
type CaughtRow = {
  id: string
  day: string
  caseId: string | null
  caseNumber: number | null
  caseState: CaseState | null
}

/** What a rule would have caught in the last 30 days: the same question that opens cases, asked of the past. */
export async function previewRule(scope: Scope, question: Question): Promise<Preview> {
  const since = new Date(scope.now.getTime() - previewDays * dayMs)
  const ground = voiceGround(scope)
  const asked = ruleCondition(question.conditions, ground)
  const totals = await sql<{ looked: number; voices: number; cases: number; inCases: number }>`
    select
      count(*) as looked,
      count(*) filter (where ${asked}) as voices,
      count(distinct ${gatherKey(question.gather)}) filter (where ${asked}) as cases,
      count(case_voice.case_id) filter (where ${asked}) as "inCases"
    from ${ground.tables}
    where ${ground.holds} and feedback.occurred_at >= ${since}`.execute(scope.db)
  const { timeZone } = await readShopRow(scope)
  const days = await sql<{ day: string; voices: number }>`
    select (feedback.occurred_at at time zone ${timeZone})::date::text as day, count(*) as voices
    from ${ground.tables}
    where ${ground.holds} and feedback.occurred_at >= ${since} and ${asked}
    group by 1
    order by 1`.execute(scope.db)
  const { looked = 0, voices = 0, cases = 0, inCases = 0 } = totals.rows[0] ?? {}
  return {
    looked,
    voices,
    cases,
    alreadyInCases: inCases,
    perDay: days.rows,
    items: await samples(scope, question, since),
  }
}

async function samples(scope: Scope, question: Question, since: Date): Promise<Preview['items']> {
  const ground = voiceGround(scope)
  const rows = await sql<CaughtRow>`
    select feedback.id, case_voice.case_id as "caseId", service_case.number as "caseNumber",
      service_case.state as "caseState"
    from ${ground.tables}
    left join service_case on service_case.shop_id = ${scope.shopId} and service_case.id = case_voice.case_id
    where ${ground.holds}
      and feedback.occurred_at >= ${since}
      and ${ruleCondition(question.conditions, ground)}
    order by feedback.occurred_at desc, feedback.id desc
    limit ${samplesMax}`.execute(scope.db)
  const voices = new Map(
    (
      await findVoicesById(
        scope,
        rows.rows.map(({ id }) => id),
      )
    ).map((voice) => [voice.id, voice]),
  )
  return rows.rows.flatMap((row) => {
    const voice = voices.get(row.id)
    return voice ? [{ ...presentItem(voice, question.locale), case: caseOf(row) }] : []
  })
}

function caseOf({ caseId, caseNumber, caseState }: CaughtRow): Preview['items'][number]['case'] {
  if (caseId === null || caseNumber === null || caseState === null) return null
  return { id: toPublicId('case', caseId), number: caseNumber, state: caseState }
}
