import { type IncidentVoice, toPublicId } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import type { SurgeConditions } from '../insights/index.ts'

/** What the most particular signals of a surge ask of a voice, from the first hour in which each spoke. */
export async function findConditions(scope: Scope, surgeId: string): Promise<SurgeConditions[]> {
  const found = await sql<SurgeConditions>`
    select surge.kind, surge.member, min(measure) as measure,
      min(until_hour - interval '1 hour' * (hours - 1)) as from, now() as until
    from surge
    join surge_signal
      on surge_signal.shop_id = ${scope.shopId}
      and surge_signal.surge_id = surge.id
      and surge_signal.kind = surge.kind
      and surge_signal.member = surge.member
    where surge.shop_id = ${scope.shopId}
      and surge.id = ${surgeId}
    group by surge.kind, surge.member`.execute(scope.db)
  return found.rows
}

export type VoiceRow = {
  feedbackId: string
  text: string | null
  kind: string
  source: string
  at: Date
  sentiment: string | null
  urgency: number | null
  origin: 'surge' | 'hand'
  removedAt: Date | null
  productName: string | null
  caseId: string | null
  caseNumber: number | null
  caseState: string | null
  isAnswered: boolean
}

/** Voices of an incident, the newest first. */
export async function listVoices(
  scope: Scope,
  incidentId: string,
  { isRemoved, limit }: { isRemoved: boolean; limit: number },
): Promise<{ items: IncidentVoice[]; total: number }> {
  const found = await sql<VoiceRow>`
    select
      feedback.id as "feedbackId", coalesce(feedback.text, feedback.title) as text, feedback.kind, feedback.source,
      occurred_at as at, sentiment, analysis.urgency, incident_voice.origin, removed_at as "removedAt",
      product.name as "productName", service_case.id as "caseId", service_case.number as "caseNumber",
      service_case.state as "caseState",
      exists (
        select from incident_answer
        where incident_answer.shop_id = ${scope.shopId}
          and incident_answer.incident_id = ${incidentId}
          and incident_answer.case_id = service_case.id
      ) as "isAnswered"
    from incident_voice
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = incident_voice.feedback_id
    left join analysis on analysis.shop_id = ${scope.shopId} and analysis.feedback_id = feedback.id
    left join product on product.shop_id = ${scope.shopId} and product.id = feedback.product_id
    left join case_voice on case_voice.shop_id = ${scope.shopId} and case_voice.feedback_id = feedback.id
    left join service_case on service_case.shop_id = ${scope.shopId} and service_case.id = case_voice.case_id
    where incident_voice.shop_id = ${scope.shopId}
      and incident_voice.incident_id = ${incidentId}
      and (removed_at is not null) = ${isRemoved}
    order by occurred_at desc, feedback.id desc
    limit ${limit}`.execute(scope.db)
  const total = await countVoices(scope, incidentId, isRemoved)
  return { items: found.rows.map(presentVoice), total }
}

async function countVoices(scope: Scope, incidentId: string, isRemoved: boolean): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count
    from incident_voice
    where shop_id = ${scope.shopId}
      and incident_id = ${incidentId}
      and (removed_at is not null) = ${isRemoved}`.execute(scope.db)
  return found.rows[0]?.count ?? 0
}

function presentVoice(row: VoiceRow): IncidentVoice {
  const { feedbackId, text, at, removedAt, caseId, caseNumber, caseState, ...facts } = row
  return {
    ...facts,
    feedbackId: toPublicId('feedback', feedbackId),
    text: text ?? '',
    at: at.toISOString(),
    removedAt: removedAt?.toISOString() ?? null,
    case:
      caseId === null
        ? null
        : { id: toPublicId('case', caseId), number: caseNumber ?? 0, state: caseState ?? '' },
  }
}

export type CaseLine = { id: string; number: number; title: string; isAnswered: boolean }

/**
 * Cases that hold a voice of the incident, or some of them, and whether they were answered from here by what was not taken
 * back.
 */
export async function listCasesOf(
  scope: Scope,
  incidentId: string,
  caseIds?: readonly string[],
): Promise<CaseLine[]> {
  const found = await sql<CaseLine>`
    select
      service_case.id, service_case.number, service_case.title,
      exists (
        select from incident_answer
        join case_reply
          on case_reply.shop_id = ${scope.shopId}
          and case_reply.id = incident_answer.reply_id
        where incident_answer.shop_id = ${scope.shopId}
          and incident_answer.incident_id = ${incidentId}
          and incident_answer.case_id = service_case.id
          and case_reply.state <> 'cancelled'
      ) as "isAnswered"
    from service_case
    where service_case.shop_id = ${scope.shopId}
      and service_case.id in (
        select case_voice.case_id
        from incident_voice
        join case_voice
          on case_voice.shop_id = ${scope.shopId}
          and case_voice.feedback_id = incident_voice.feedback_id
        where incident_voice.shop_id = ${scope.shopId}
          and incident_voice.incident_id = ${incidentId}
          and removed_at is null
      )
      and ${caseIds === undefined ? sql`true` : sql`service_case.id = any(${[...caseIds]}::uuid[])`}
    order by service_case.number`.execute(scope.db)
  return found.rows
}

/** The case that one of these voices hangs on, if any. */
export async function findCaseOfVoices(
  scope: Scope,
  feedbackIds: readonly string[],
): Promise<string | undefined> {
  const found = await sql<{ caseId: string }>`
    select case_id as "caseId"
    from case_voice
    where shop_id = ${scope.shopId}
      and feedback_id = any(${[...feedbackIds]}::uuid[])
    order by case_id
    limit 1`.execute(scope.db)
  return found.rows[0]?.caseId
}

/** Voices on the incident that hang on no case, with the person behind each. */
export async function listVoicesWithoutCase(
  scope: Scope,
  incidentId: string,
): Promise<{ id: string; person: string }[]> {
  const found = await sql<{ id: string; person: string }>`
    select feedback.id, coalesce(customer_id, feedback.id) as person
    from incident_voice
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = incident_voice.feedback_id
    where incident_voice.shop_id = ${scope.shopId}
      and incident_voice.incident_id = ${incidentId}
      and removed_at is null
      and erased_at is null
      and not exists (
        select from case_voice
        where case_voice.shop_id = ${scope.shopId}
          and case_voice.feedback_id = feedback.id
      )
    order by feedback.id`.execute(scope.db)
  return found.rows
}

/** Products that voices of the incident are about, the most named first. */
export async function listProductsOf(
  scope: Scope,
  incidentId: string,
): Promise<{ id: string; name: string; nameEn: string | null; voices: number }[]> {
  const found = await sql<{ id: string; name: string; nameEn: string | null; voices: number }>`
    select product.id, product.name, product.name_en as "nameEn", count(*)::int as voices
    from incident_voice
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = incident_voice.feedback_id
    join product on product.shop_id = ${scope.shopId} and product.id = feedback.product_id
    where incident_voice.shop_id = ${scope.shopId}
      and incident_voice.incident_id = ${incidentId}
      and removed_at is null
    group by product.id, product.name, product.name_en
    order by count(*) desc, product.id
    limit 10`.execute(scope.db)
  return found.rows
}
