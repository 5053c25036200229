import type { Signal } from '@echoloop/analysis'
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { readBatchMember } from './count-hours.ts'

const hourMs = 3_600_000

/** What the voices of a surge have in common: the signal’s own conditions, from an instant until before another one. */
export type SurgeConditions = Pick<Signal, 'kind' | 'member' | 'measure'> & { from: Date; until: Date }

/** The conditions of a signal whose window ends with the hour that begins at `hour`. */
export function conditionsOf(signal: Signal, hour: Date): SurgeConditions {
  const until = new Date(hour.getTime() + hourMs)
  const { kind, member, measure } = signal
  return { kind, member, measure, from: new Date(until.getTime() - signal.hours * hourMs), until }
}

/** Voices that fit, and the people behind them; a voice without a customer is a person of its own. */
export async function findSignalVoices(
  scope: Scope,
  conditions: SurgeConditions,
): Promise<{ id: string; person: string; at: Date }[]> {
  const found = await sql<{ id: string; person: string; at: Date }>`
    select feedback.id, coalesce(customer_id, feedback.id) as person, occurred_at as at
    from feedback
    join analysis on analysis.shop_id = ${scope.shopId} and analysis.feedback_id = feedback.id
    where feedback.shop_id = ${scope.shopId}
      and occurred_at >= ${conditions.from}
      and occurred_at < ${conditions.until}
      -- What a file brought stands in no recent hour.
      and channel not in ('import', 'demo')
      and ${fits(conditions)}
    order by feedback.id`.execute(scope.db)
  return found.rows
}

function fits({ kind, member, measure }: SurgeConditions): RawBuilder<boolean> {
  if (kind === 'aspect') return sql<boolean>`aspect_keys @> ${[`${member}:negative`]}::text[]`
  return sql<boolean>`(${measured(measure)}) and (${ofMember(kind, member)})`
}

function measured(measure: Signal['measure']): RawBuilder<boolean> {
  if (measure === 'negative') return sql<boolean>`sentiment = 'negative'`
  return measure === 'urgent' ? sql<boolean>`urgency = 2` : sql<boolean>`kind <> 'survey'`
}

function ofMember(kind: Signal['kind'], member: string): RawBuilder<boolean> {
  if (kind === 'product') return sql<boolean>`product_id = ${member}::uuid`
  if (kind === 'channel') return sql<boolean>`source = ${member}`
  if (kind !== 'batch') return sql<boolean>`true`
  const { productId, batch } = readBatchMember(member)
  return sql<boolean>`product_id = ${productId}::uuid and facts ->> 'batch' = ${batch}`
}
